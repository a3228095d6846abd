import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';

/** A server that reads texts, and how it is asked. */
export interface Server {
  /** Without a slash at its end. */
  readonly address: string;
  /** What it lets in whoever asks by; sent in a header, and to no other host. */
  readonly key?: string | undefined;
  /** The editor's own obeys its proxy settings. */
  readonly fetch: typeof fetch;
  /** Time after which a request without its whole answer counts as lost; 2 minutes when not given. */
  readonly patienceMilliseconds?: number;
  /** Wait before a busy server is asked again, doubled each time; half a second when not given. */
  readonly retryMilliseconds?: number;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address to ask. Plain http is let in: servers within a network have no other, and a person is told. Throws ModelProblem
 * for what is no address, or holds a name and password: those would be seen wherever the address is.
 */
export function serverAddress(text: string): string {
  const trimmed = text.trim();
  const address = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  if (address === undefined || !isWeb || address.username !== '' || address.password !== '' || address.search !== '')
    throw new ModelProblem(
      t('"{0}" is no address of a server. Give one as https://host or http://host:port, without a key in it.', text),
    );
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}

/** The host that a person is told of, with its port. */
export function hostOf({ address }: Pick<Server, 'address'>): string {
  return new URL(address).host;
}

/** Whether others on the way could read what is sent. */
export function isOpenToOthers({ address }: Pick<Server, 'address'>): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !loopback.has(hostname);
}

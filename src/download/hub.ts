import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';

/** Where public models are had, unless the setting emotionLens.model.hub names a mirror. */
const publicHub = 'https://huggingface.co';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A hub and how it is asked. */
export interface Hub {
  /** Without a slash at its end. */
  readonly address: string;
  /** The editor's own, which obeys its proxy settings. */
  readonly fetch: typeof fetch;
  /** Silence after which an answer counts as lost; a minute when not given. */
  readonly silenceMilliseconds?: number;
  /** Wait before a broken download is taken up again, doubled each time; a second when not given. */
  readonly retryMilliseconds?: number;
}

/**
 * The address to ask, from the setting; empty means the public Hub. Throws ModelProblem for what is no https address.
 * Plain http is for a server on this machine alone: whoever sits between could hand out another model with its sums.
 */
export function hubAddress(setting: string): string {
  const text = setting.trim() === '' ? publicHub : setting.trim();
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && loopback.has(address.hostname));
  if (address === undefined || !isSafe || address.username !== '' || address.password !== '')
    throw new ModelProblem(
      t(
        '"{0}" is no address of a hub. Set emotionLens.model.hub to one that begins with https://, or leave it empty.',
        text,
      ),
    );
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}

/** The page that describes the model to people. */
export function cardAddress(address: string, id: string): string {
  return `${address}/${id}`;
}

/** The host that a person is told of. */
export function hostOf({ address }: Pick<Hub, 'address'>): string {
  return new URL(address).host;
}

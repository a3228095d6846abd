import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { plainMessage } from '../common/plainMessage.ts';
import { hostOf, isOpenToOthers } from '../../server/server.ts';

const stored = 'emotionLens.server.consent';

/** Where a person agreed that texts go, on this machine. */
type Store = Pick<vscode.ExtensionContext, 'globalState'>;

export function hasConsent({ globalState }: Store, address: string): boolean {
  return addressesIn(globalState).includes(address);
}

export async function keepConsent({ globalState }: Store, address: string): Promise<void> {
  await globalState.update(stored, [...new Set([...addressesIn(globalState), address])]);
}

/** Whoever wants one of them again is asked again. */
export async function withdrawConsent({ globalState }: Store): Promise<void> {
  await globalState.update(stored, undefined);
}

/** Asks in passing: nothing waits for the answer, and until there is one no text leaves. */
export async function askInPassing(address: string): Promise<boolean> {
  const host = hostOf({ address });
  const send = t('Send to {0}', host);
  const answer = await vscode.window.showWarningMessage(
    plainMessage(
      [
        t('The settings ask to have your texts read by {0}. Every passage is then sent there.', host),
        ...wayThere(address),
        t('Until you agree, this machine reads, and nothing leaves it.'),
      ].join(' '),
    ),
    send,
    t('Keep Here'),
  );
  return answer === send;
}

/** Asks a person who has just named the server, and waits for the answer. */
export async function askNow(address: string): Promise<boolean> {
  const host = hostOf({ address });
  const send = t('Send to {0}', host);
  const detail = [
    t(
      'Every passage that Emotion Lens reads is then sent there: of documents as they are opened and edited, of selections, and of drafts that are compared.',
    ),
    ...wayThere(address),
    t('“Use a Server…” takes it back.'),
  ].join(' ');
  const answer = await vscode.window.showWarningMessage(
    t('Have your texts read by {0}?', host),
    { modal: true, detail },
    send,
  );
  return answer === send;
}

function wayThere(address: string): readonly string[] {
  return isOpenToOthers({ address })
    ? [t('The way there is not encrypted: others in the network could read along.')]
    : [];
}

function addressesIn(state: vscode.Memento): readonly string[] {
  const value: unknown = state.get(stored);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

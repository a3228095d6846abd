import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { serverAddress, hostOf } from '../../server/server.ts';
import type { Handler } from '../commandContext.ts';
import { readModelSettings } from '../common/modelSettings.ts';

type Store = Pick<vscode.ExtensionContext, 'secrets'>;

/** The key for a server, kept by the editor where the system keeps secrets; undefined where there is none. */
export async function keyFor({ secrets }: Store, address: string): Promise<string | undefined> {
  const key = await secrets.get(nameOf(address));
  return key === '' ? undefined : key;
}

/** An empty one takes away the one before. */
export async function keepKey({ secrets }: Store, address: string, key: string): Promise<void> {
  if (key.trim() === '') await secrets.delete(nameOf(address));
  else await secrets.store(nameOf(address), key.trim());
}

/** Asks for a key. Undefined: the person gave up; empty: the server wants none. */
export async function askForKey(address: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: t('Key of the Server'),
    prompt: t(
      'For {0}, where it wants one. It is kept with the system’s secrets, and goes there alone. Empty: none.',
      hostOf({ address }),
    ),
    password: true,
    ignoreFocusOut: true,
  });
}

/** Keeps another key for the server that the settings name. */
export const setServerKey: Handler = async ({ context }) => {
  const { url } = readModelSettings().server;
  if (url === '') return t('No server is named. “Use a Server…” names one.');
  const address = serverAddress(url);
  const key = await askForKey(address);
  if (key === undefined) return undefined;
  await keepKey(context, address, key);
  return key.trim() === ''
    ? t('No key is sent to {0}.', hostOf({ address }))
    : t('The key is kept for {0}.', hostOf({ address }));
};

function nameOf(address: string): string {
  return `emotionLens.server.key ${address}`;
}

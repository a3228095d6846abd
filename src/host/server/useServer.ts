import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { isModelProblem } from '../../core/scoring/classifier.ts';
import { hostOf, serverAddress } from '../../server/server.ts';
import type { Handler } from '../commandContext.ts';
import { readModelSettings } from '../common/modelSettings.ts';
import { writeServer } from '../common/writtenSettings.ts';
import { withProgress } from '../common/withProgress.ts';
import { askNow, keepConsent, withdrawConsent } from './consent.ts';
import { askForKey, keepKey, keyFor } from './serverKey.ts';
import { classifierAt } from './serverModel.ts';

/** Names the server that is to read, or none: with a person's consent, and once it has said what it serves. */
export const useServer: Handler = async ({ context, log }) => {
  if (!vscode.workspace.isTrusted)
    return t('In Restricted Mode no server reads. Trust this workspace, or name the server in a window without one.');
  const settings = readModelSettings();
  const text = await askForAddress(settings.server.url);
  if (text === undefined) return undefined;
  if (text.trim() === '') {
    await writeServer('');
    await withdrawConsent(context);
    return t('Texts are read on this machine.');
  }
  const address = serverAddress(text);
  const given = await askForKey(address);
  if (given === undefined || !(await askNow(address))) return undefined;
  const key = given.trim() === '' ? undefined : given.trim();
  const classifier = await classifierAt(address, key, settings, { log: (line) => log.info(line) });
  try {
    const { labels, name } = await withProgress(t('Asking {0} what it serves', hostOf({ address })), (signal) =>
      classifier.load(signal),
    );
    if ((await keyFor(context, address)) !== key) await keepKey(context, address, key ?? '');
    await keepConsent(context, address);
    await writeServer(address);
    return t('{0} reads from now on, by {1} with {2} emotions.', hostOf({ address }), name, count(labels.length));
  } finally {
    classifier.dispose();
  }
};

async function askForAddress(before: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: t('Use a Server'),
    prompt: t(
      'Address of a Text Embeddings Inference server. Nothing is sent before you agree. Empty: this machine reads.',
    ),
    placeHolder: 'https://host',
    value: before,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? undefined : problemOf(value)),
  });
}

function problemOf(text: string): string | undefined {
  try {
    serverAddress(text);
    return undefined;
  } catch (error) {
    return isModelProblem(error) ? error.message : String(error);
  }
}

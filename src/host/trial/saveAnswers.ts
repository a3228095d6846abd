import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { correctionLines } from '../../core/document/judgement/corrections.ts';
import { labelsByText } from '../../core/trial/labelled.ts';
import type { Trial } from '../../core/trial/trial.ts';
import type { HandlerContext } from '../commandContext.ts';
import { askedTarget, written } from '../export/saveFile.ts';
import { nameOf } from '../webview/documentPanel.ts';

/** Writes the answers where a person says, as lines of JSON that training reads. */
export async function saveAnswers(trial: Trial, { platform }: HandlerContext): Promise<string | undefined> {
  const title = t('Save the Answers');
  const target = await askedTarget({ title, kind: 'JSON Lines', name: 'own-writing.jsonl' });
  if (target === undefined) return undefined;
  const lines = new TextEncoder().encode(correctionLines(labelsByText(trial)));
  const sources = trial.passages.map(({ address }) => vscode.Uri.parse(address));
  const problem = await written(target, lines, t('The answers could not be written.'), sources, platform);
  return problem ?? t('The answers are saved as {0}.', nameOf(target));
}

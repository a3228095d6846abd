import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { proseOf } from '../../core/text/prose/selectedProse.ts';
import { plainMessage } from '../common/plainMessage.ts';
import { reportErrors } from '../common/reportErrors.ts';
import type { Handler } from '../commandContext.ts';
import { traitsOfPassage } from '../analysis/documentProse.ts';
import { type PassageReading, readNow } from '../analysis/passageReading.ts';
import { readDocumentSettings } from '../common/settings.ts';

/**
 * Reads what is on the clipboard. The result is a notification: screen readers say it, the keyboard reaches its buttons,
 * it takes no focus, and it can be looked up again in the notification centre.
 */
export const classifyClipboard: Handler = async ({ log, model }) => {
  const text = await vscode.env.clipboard.readText();
  const { maximumFileKilobytes } = readDocumentSettings();
  if (text.length > maximumFileKilobytes * 1024)
    return t(
      'The clipboard holds more than {0} kB. Copy less, or raise the setting emotionLens.maximumFileSize.',
      count(maximumFileKilobytes),
    );
  const passage = proseOf(text, 'plaintext');
  if (passage === undefined) return t('The clipboard holds no text to classify. Copy some prose first.');
  const reading = await readNow(model, { passage, traits: traitsOfPassage(passage) });
  void reportErrors(log, () => offer(reading, text));
  return undefined;
};

async function offer({ judged, model, thresholds }: PassageReading, text: string): Promise<undefined> {
  const { readingText, scoresText } = await import('../deferred.ts');
  const sentence = t('Clipboard: {0}', readingText(judged, thresholds, model.odds));
  const [copy, open] = [t('Copy Scores'), t('Open as Document')];
  const choice = await vscode.window.showInformationMessage(plainMessage(sentence), copy, open);
  if (choice === copy) await vscode.env.clipboard.writeText(scoresText(judged, thresholds));
  if (choice === open)
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' }),
    );
  return undefined;
}

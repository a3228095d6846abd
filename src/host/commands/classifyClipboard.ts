import * as vscode from 'vscode';

import { proseOf } from '../../core/text/prose/selectedProse.ts';
import { plainMessage } from '../common/plainMessage.ts';
import { reportErrors } from '../common/reportErrors.ts';
import type { Handler } from '../commandContext.ts';
import { traitsOfPassage } from '../analysis/documentProse.ts';
import { type PassageReading, readNow } from '../analysis/passageReading.ts';
import { readDocumentSettings } from '../common/settings.ts';

const copy = 'Copy Scores';
const open = 'Open as Document';

/**
 * Reads what is on the clipboard. The result is a notification: screen readers say it, the keyboard reaches its buttons,
 * it takes no focus, and it can be looked up again in the notification centre.
 */
export const classifyClipboard: Handler = async ({ log, model }) => {
  const text = await vscode.env.clipboard.readText();
  const { maximumFileKilobytes } = readDocumentSettings();
  if (text.length > maximumFileKilobytes * 1024)
    return `The clipboard holds more than ${maximumFileKilobytes} kB. Copy less, or raise the setting emotionLens.maximumFileSize.`;
  const passage = proseOf(text, 'plaintext');
  if (passage === undefined) return 'The clipboard holds no text to classify. Copy some prose first.';
  const reading = await readNow(model, { passage, traits: traitsOfPassage(passage) });
  void reportErrors(log, () => offer(reading, text));
  return undefined;
};

async function offer({ judged, model, thresholds }: PassageReading, text: string): Promise<undefined> {
  const { readingText, scoresText } = await import('../deferred.ts');
  const sentence = `Clipboard: ${readingText(judged, thresholds, model.odds)}`;
  const choice = await vscode.window.showInformationMessage(plainMessage(sentence), copy, open);
  if (choice === copy) await vscode.env.clipboard.writeText(scoresText(judged, thresholds));
  if (choice === open)
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' }),
    );
  return undefined;
}

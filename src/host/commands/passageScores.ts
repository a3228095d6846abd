import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { EditorHandler, Handler } from '../commandContext.ts';
import { readingAt } from '../analysis/passageReading.ts';
import { caretOffset, noPassage, placeOf, textChanged, unreadText } from '../common/commandTarget.ts';
import { withProgress } from '../common/withProgress.ts';

/** Says the emotion of the passage at the caret in full, for ears as much as for eyes. */
export const readPassage: EditorHandler = async (parts, editor) => {
  const reading = await readingAt(parts, editor.document, caretOffset(editor));
  if (reading === undefined) return noPassage();
  const { readingText } = await import('../deferred.ts');
  return readingText(reading.judged, reading.thresholds, reading.model.odds);
};

/**
 * Copies the scores of the text at a place: a document's address and a UTF-16 offset, as the links in hovers have them.
 * Without a place, that of the caret.
 */
export const copyScores: Handler = async (parts, args) => {
  const place = placeOf(args);
  const reading = place && (await readingAt(parts, place.document, place.offset));
  if (reading === undefined) return t('There is no passage here any more whose scores could be copied.');
  const { scoresText } = await import('../deferred.ts');
  await vscode.env.clipboard.writeText(scoresText(reading.judged, reading.thresholds));
  parts.announcements.show(t('Scores copied.'));
  return undefined;
};

/** Opens the hover of the passage at the caret, whatever its verdict. */
export const showScores: EditorHandler = async ({ documents, hovers }, editor) => {
  const { document } = editor;
  const offset = caretOffset(editor);
  const { version } = document;
  if (await hovers.showAt(editor, offset)) return undefined;
  const analysis = await withProgress(t('Classifying the document'), (signal) => documents.request(document, signal));
  // The hover takes the focus: not from whoever went on to another editor or writes.
  if (vscode.window.activeTextEditor !== editor) return undefined;
  if (analysis === undefined) return unreadText(document);
  if (document.version !== version) return textChanged();
  if (await hovers.showAt(editor, offset)) return undefined;
  return analysis.passages.length === 0 ? (analysis.problem ?? noPassage()) : noPassage();
};

import * as vscode from 'vscode';

import { scoresText } from '../picture/scoresText.ts';
import type { Handler } from './commandParts.ts';
import { readingAt } from './passageReading.ts';

/**
 * Copies the scores of the text at a place: a document's address and a UTF-16 offset, as the links in hovers have them.
 * Without a place, that of the caret.
 */
export const copyScores: Handler = async (parts, [address, offset]) => {
  const place = placeOf(address, offset) ?? caret();
  const reading = place && (await readingAt(parts, place.document, place.offset));
  if (reading === undefined) return 'There is no passage here any more whose scores could be copied.';
  await vscode.env.clipboard.writeText(scoresText(reading.judged, reading.thresholds));
  parts.announcements.show('Scores copied.');
  return undefined;
};

interface Place {
  readonly document: vscode.TextDocument;
  readonly offset: number;
}

function placeOf(address: unknown, offset: unknown): Place | undefined {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  return document !== undefined && typeof offset === 'number' ? { document, offset } : undefined;
}

function caret(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) };
}

import * as vscode from 'vscode';

import { scoresText } from '../picture/scoresText.ts';
import type { Handler } from './commandParts.ts';
import { readingAt } from './passageReading.ts';
import { placeOf } from './place.ts';

/**
 * Copies the scores of the text at a place: a document's address and a UTF-16 offset, as the links in hovers have them.
 * Without a place, that of the caret.
 */
export const copyScores: Handler = async (parts, args) => {
  const place = placeOf(args);
  const reading = place && (await readingAt(parts, place.document, place.offset));
  if (reading === undefined) return 'There is no passage here any more whose scores could be copied.';
  await vscode.env.clipboard.writeText(scoresText(reading.judged, reading.thresholds));
  parts.announcements.show('Scores copied.');
  return undefined;
};

import { readingText } from '../picture/readingText.ts';
import type { EditorHandler } from './commandParts.ts';
import { readingAt } from './passageReading.ts';
import { noPassage } from './noPassage.ts';

/** Says the emotion of the passage at the caret in full, for ears as much as for eyes. */
export const readPassage: EditorHandler = async (parts, { document, selection }) => {
  const reading = await readingAt(parts, document, document.offsetAt(selection.active));
  return reading === undefined ? noPassage : readingText(reading.judged, reading.thresholds, reading.model.odds);
};

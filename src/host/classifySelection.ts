import type * as vscode from 'vscode';

import { thresholdsFor } from '../core/scoring/modelInfo.ts';
import { passageAt } from '../core/text/lookup.ts';
import type { Passage, Range } from '../core/text/passage.ts';
import { selectedPassage } from '../core/text/selectedProse.ts';
import { selectionsText } from '../picture/selectionsText.ts';
import type { EditorHandler } from './commandParts.ts';
import { passagesOf } from './documentProse.ts';
import { patiently } from './patiently.ts';
import { readDocumentSettings } from './settings.ts';

/** Every selection is one text; an empty one stands for the passage it is in. */
export const classifySelection: EditorHandler = async ({ documents, selections, announcements }, editor) => {
  const { document } = editor;
  const { maximumFileKilobytes, thresholds } = readDocumentSettings(document);
  const ranges = editor.selections.map((selection) => rangeOf(document, selection));
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > maximumFileKilobytes * 1024)
    return `The selection is larger than ${maximumFileKilobytes} kB. Select less, or raise the setting emotionLens.maximumFileSize.`;

  const chosen = chosenPassages(document, ranges, passagesOf(document, documents));
  if (chosen.length === 0) return nothingIn(document.getText(), ranges);
  const judged = await patiently(
    chosen.length === 1 ? 'Classifying the selection' : `Classifying ${chosen.length} selections`,
    (signal) => selections.classify(document, chosen, signal),
  );
  if (judged.length === 0) return 'The selected text changed while it was read. Select it again to classify it.';
  announcements.show(selectionsText(judged, thresholdsFor(selections.model, thresholds), selections.model?.odds ?? []));
  return undefined;
};

/** Two carets in one passage choose it once. */
function chosenPassages(
  document: vscode.TextDocument,
  ranges: readonly Range[],
  passages: readonly Passage[],
): readonly Passage[] {
  const text = document.getText();
  const chosen = new Map<number, Passage>();
  for (const range of ranges) {
    const whole = range.start === range.end ? passageAt(passages, range.start)?.range : range;
    const passage = whole && selectedPassage(text, whole, passages, document.languageId);
    if (passage !== undefined) chosen.set(passage.range.start, passage);
  }
  return [...chosen.values()];
}

function nothingIn(text: string, ranges: readonly Range[]): string {
  if (ranges.every(({ start, end }) => start === end))
    return 'The caret is not in a passage of prose. Put it into one, or select the text to classify.';
  return ranges.every(({ start, end }) => text.slice(start, end).trim() === '')
    ? 'The selection holds only white space. Select some prose to classify it.'
    : 'The selection holds no prose: numbers, addresses, markup and blocks of code are not read.';
}

function rangeOf(document: vscode.TextDocument, selection: vscode.Selection): Range {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { thresholdsFor } from '../../core/scoring/modelInfo.ts';
import { passageAt } from '../../core/text/passage/passageLookup.ts';
import type { Passage, Range } from '../../core/text/passage/passage.ts';
import { passagesChosen, selectedPassage, selectedPassages } from '../../core/text/prose/selectedProse.ts';
import type { EditorHandler, Handler, HandlerContext } from '../commandContext.ts';
import { passagesOf } from '../analysis/documentProse.ts';
import { noText, placeMeant, placeOf } from '../common/commandTarget.ts';
import { withProgress } from '../common/withProgress.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** Every selection is one text; an empty one stands for the passage it is in. */
export const classifySelection: EditorHandler = (parts, editor) => {
  const ranges = selectedIn(editor);
  return classify(parts, editor.document, ranges, (text, range, passages, languageId) => {
    const whole = range.start === range.end ? passageAt(passages, range.start)?.range : range;
    return (whole && selectedPassage(text, whole, passages, languageId)) ?? [];
  });
};

/**
 * Every passage of the selections is a text of its own. A document's address and a UTF-16 offset, as a link in a hover has
 * them, stand for the classified selection there; so does a caret in one.
 */
export const classifyPassages: Handler = async (parts, args) => {
  const place = placeOf(args);
  if (place === undefined) return noText();
  const { document, offset } = place;
  const editor = args.length === 0 ? vscode.window.activeTextEditor : undefined;
  const selected = editor === undefined ? [] : selectedIn(editor).filter(({ start, end }) => start < end);
  const classified = passageAt(
    parts.selections.of(document).map(({ passage }) => passage),
    offset,
  );
  const ranges = selected.length > 0 || classified === undefined ? selected : [classified.range];
  if (ranges.length === 0) return t('Nothing is selected. Select the passages to classify each of them.');
  return classify(parts, document, ranges, selectedPassages);
};

type Choose = (
  text: string,
  range: Range,
  passages: readonly Passage[],
  languageId: string,
) => Passage | readonly Passage[];

async function classify(
  { documents, selections, announcements }: HandlerContext,
  document: vscode.TextDocument,
  ranges: readonly Range[],
  choose: Choose,
): Promise<string | undefined> {
  const { maximumFileKilobytes } = readDocumentSettings(document);
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > maximumFileKilobytes * 1024)
    return t(
      'The selection is larger than {0} kB. Select less, or raise the setting emotionLens.maximumFileSize.',
      count(maximumFileKilobytes),
    );

  const [text, passages] = [document.getText(), passagesOf(document, documents)];
  // Two carets in one passage choose it once.
  const chosen = new Map<number, Passage>();
  for (const passage of ranges.flatMap((range) => choose(text, range, passages, languageOf(document))))
    chosen.set(passage.range.start, passage);
  if (chosen.size === 0) return nothingIn(text, ranges);
  const judged = await withProgress(
    plural(chosen.size, {
      one: t('Classifying the selection'),
      other: t('Classifying {0} selections', count(chosen.size)),
    }),
    (signal) => selections.classify(document, [...chosen.values()], signal),
  );
  const { selectionsText, spanText } = await import('../deferred.ts');
  // The marks are there when emotions are switched on again, or gone with the document; nothing is to be said of them now.
  const { enabled, thresholds } = readDocumentSettings(document);
  if (!enabled || document.isClosed) return undefined;
  const [first, ...others] = judged;
  if (first === undefined) return t('The selected text changed while it was read. Select it again to classify it.');
  const said = selectionsText(judged, thresholdsFor(selections.model, thresholds), selections.model?.odds ?? []);
  const held = others.length > 0 ? 1 : passagesChosen(text, first.passage.range, passages, languageOf(document)).length;
  announcements.show(`${said}${spanText(held)}`);
  return undefined;
}

function nothingIn(text: string, ranges: readonly Range[]): string {
  if (ranges.every(({ start, end }) => start === end))
    return t('The caret is not in a passage of prose. Put it into one, or select the text to classify.');
  return ranges.every(({ start, end }) => text.slice(start, end).trim() === '')
    ? t('The selection holds only white space. Select some prose to classify it.')
    : t('The selection holds no prose: numbers, addresses, markup and blocks of code are not read.');
}

function selectedIn({ document, selections }: vscode.TextEditor): readonly Range[] {
  return selections.map(({ start, end, isEmpty, active }) => {
    const caret = isEmpty ? placeMeant(document, active) : undefined;
    return { start: caret ?? document.offsetAt(start), end: caret ?? document.offsetAt(end) };
  });
}

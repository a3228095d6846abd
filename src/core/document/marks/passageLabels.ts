import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../language/emotionNames.ts';
import { type EmotionVerdict, emotionOfInterest } from '../../scoring/interest.ts';
import { labelStyle, noneStyle } from '../../scoring/labels.ts';
import { certaintyText } from '../../scoring/verdictText.ts';
import type { Range } from '../../text/passage/passage.ts';
import { passagesIn } from '../../text/passage/passageLookup.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** What stands beside a passage. */
export interface PassageLabel {
  readonly range: Range;
  readonly text: string;
  readonly judged: JudgedPassage;
}

export interface LabelChoice {
  readonly emotions: readonly string[];
  /** Least probability, 0 to 1. */
  readonly probability: number;
  /** Only the passage that holds this offset. */
  readonly caret?: number;
}

/** VS Code shows at most 43 characters of labels in a line; this leaves room for the glyph and the number. */
const longestName = 30;

/** Labels of the passages with a clear emotion of interest, in order; rows of a table carry none: it would push their columns apart. */
export function passageLabels(
  passages: readonly JudgedPassage[],
  { emotions, probability, caret }: LabelChoice,
): readonly PassageLabel[] {
  return passages.flatMap((judged) => {
    const { kind, range } = judged.passage;
    if (kind === 'tableRow') return [];
    if (caret !== undefined && (caret < range.start || caret > range.end)) return [];
    const verdict = emotionOfInterest(judged.verdict, emotions);
    return verdict === undefined || (verdict.said === undefined && verdict.probability < probability)
      ? []
      : [{ range, text: labelText(judged), judged }];
  });
}

/** A classified selection was asked about, so it carries a label whatever came of it. */
export function selectionLabels(selections: readonly JudgedPassage[]): readonly PassageLabel[] {
  return selections.map((judged) => ({ range: judged.passage.range, text: labelText(judged), judged }));
}

/** Labels of passages beside those of classified selections: a passage that one reaches into is silent, for two labels of the same words may differ. */
export function labelsBeside(
  labels: readonly PassageLabel[],
  selections: readonly PassageLabel[],
): readonly PassageLabel[] {
  return [...labels.filter(({ range }) => passagesIn(selections, range).length === 0), ...selections];
}

/** The contributed colour of what is said of a passage. */
export function labelColor({ verdict, reading }: JudgedPassage): string {
  if (verdict?.kind !== 'emotion') return noneStyle.colorKey;
  const labels = reading?.scores.map(({ label }) => label) ?? [];
  return labelStyle(verdict.label, labels).colorKey;
}

/** An edit leaves most verdicts of a novel as they were, and every label is asked for with each snapshot. */
const texts = new WeakMap<EmotionVerdict, string>();

function labelText({ state, verdict, reading }: JudgedPassage): string {
  if (state === 'failed') return t('– could not be read');
  if (verdict === undefined) return t('… being read');
  if (verdict.kind === 'none') return `${noneStyle.glyph} ${noEmotionName()}`;
  const known = texts.get(verdict);
  if (known !== undefined) return known;
  const labels = reading?.scores.map(({ label }) => label) ?? [];
  const text = `${labelStyle(verdict.label, labels).glyph} ${shortened(emotionName(verdict.label))} ${certaintyText(verdict)}`;
  texts.set(verdict, text);
  return text;
}

function shortened(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ')];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : characters.join('');
}

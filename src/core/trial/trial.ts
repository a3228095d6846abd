import { fieldsOf, isCount, isRecord } from '../scoring/guards.ts';
import type { Range } from '../text/passage/passage.ts';

/** From this threshold on, in the unit of the setting, up to the next row's: the label the model names, null for none. */
export interface SaidFrom {
  readonly from: number;
  readonly label: string | null;
}

/** A passage of a person's own writing, and what the model makes of it. */
export interface TrialPassage {
  /** What the model read. */
  readonly text: string;
  /** Of its document. */
  readonly address: string;
  /** What the document is called. */
  readonly path: string;
  /** Where it stood in the document. */
  readonly range: Range;
  /** What the model says with the settings there were; null for no clear emotion. */
  readonly label: string | null;
  /** What it would say, by threshold; ascending, one row at least. */
  readonly said: readonly SaidFrom[];
}

/** What a person says of a passage: a label, null for no clear emotion, or nothing. */
export type Answer = { readonly label: string | null } | { readonly skipped: true };

/** Passages to be labelled without the model's verdict, and what a person said so far. */
export interface Trial {
  /** The model's name and its labels. */
  readonly model: string;
  readonly labels: readonly string[];
  /** The threshold there was, in the unit of the setting; not always a whole number. */
  readonly threshold: number;
  /** Whether that is people of 100 who would agree, else a probability of 100. */
  readonly isMeasured: boolean;
  readonly passages: readonly TrialPassage[];
  /** In the order of the passages, none beyond them. */
  readonly answers: readonly Answer[];
}

/** How many passages are asked for. */
export const trialSize = 20;

export function isFinished({ passages, answers }: Trial): boolean {
  return answers.length >= passages.length;
}

/** With what a person says of the next passage; as it is, where there is none. */
export function answered(trial: Trial, answer: Answer): Trial {
  return isFinished(trial) ? trial : { ...trial, answers: [...trial.answers, answer] };
}

/** Without the last answer. */
export function undone(trial: Trial): Trial {
  return { ...trial, answers: trial.answers.slice(0, -1) };
}

/** The trial in a stored value; undefined where there is none, or none that fits together. */
export function storedTrial(value: unknown): Trial | undefined {
  return isTrial(value) ? value : undefined;
}

function isTrial(value: unknown): value is Trial {
  const { model, labels, threshold, isMeasured, passages, answers } = fieldsOf(value);
  return (
    typeof model === 'string' &&
    isListOf(labels, (label) => typeof label === 'string') &&
    Number.isFinite(threshold) &&
    typeof isMeasured === 'boolean' &&
    isListOf(passages, isPassage) &&
    isListOf(answers, isAnswer) &&
    passages.length > 0 &&
    answers.length <= passages.length
  );
}

function isPassage(value: unknown): boolean {
  const { text, address, path, range, label, said } = fieldsOf(value);
  const { start, end } = fieldsOf(range);
  return (
    [text, address, path].every((each) => typeof each === 'string') &&
    isCount(start) &&
    isCount(end) &&
    isLabel(label) &&
    isListOf(said, (row) => isRecord(row) && Number.isFinite(row['from']) && isLabel(row['label']))
  );
}

function isAnswer(value: unknown): boolean {
  return isRecord(value) && (value['skipped'] === true || isLabel(value['label']));
}

function isLabel(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => isItem(each));
}

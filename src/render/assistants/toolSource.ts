import type { Judgement } from '../../core/document/analysis/analysis.ts';
import type { Classifier, Reading } from '../../core/scoring/classifier.ts';
import { isRecord } from '../../core/scoring/guards.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import { ToolProblem } from './toolProblem.ts';

/** What an assistant wants to be read. */
export type ToolSource =
  | { readonly type: 'text'; readonly text: string; readonly languageId: string }
  | { readonly type: 'file'; readonly file: string }
  /** What is selected in the editor, or the document that is open there. */
  | { readonly type: 'selection' };

/** What stands there. */
export interface ToolText {
  /** What it is called in the answer. */
  readonly name: string;
  readonly text: string;
  readonly languageId: string;
  /** What is selected of it; an empty range is a caret. Absent for all of it. */
  readonly range?: Range;
  readonly judgement: Judgement;
  readonly ignoreQuotes: boolean;
  readonly stringKeys?: readonly string[];
  /** What a model has read before, by text. */
  readonly known?: { readonly modelId: string; readonly readings: ReadonlyMap<string, Reading> };
}

/** Where tools run. */
export interface ToolSurroundings {
  readonly classifier: Classifier;
  /** Rejects with ToolProblem where there is nothing, or it may not be read. */
  read(source: ToolSource, signal: AbortSignal): Promise<ToolText>;
}

const texts = ['text', 'file', 'selection'] as const;

/** Throws ToolProblem where not exactly one text is named. */
export function sourceOf(input: unknown, what = 'the text'): ToolSource {
  const given = texts.filter((key) => isRecord(input) && input[key] !== undefined && input[key] !== false);
  const [key, ...others] = given;
  if (!isRecord(input) || key === undefined || others.length > 0)
    throw new ToolProblem(`Name ${what} in one way: by "text", by "file", or in the editor by "selection": true.`);
  const value = input[key];
  switch (key) {
    case 'text':
      return { type: key, text: stringOf(value, key), languageId: languageOf(input['format']) };
    case 'file':
      return { type: key, file: stringOf(value, key) };
    case 'selection':
      if (value !== true) throw new ToolProblem('"selection" is true or left out.');
      return { type: key };
    default:
      return key satisfies never;
  }
}

/** A whole number of the input, or `otherwise`. Throws ToolProblem. */
export function wholeNumberOf<T>(input: unknown, key: string, most: number, otherwise: T): number | T {
  const value = isRecord(input) ? input[key] : undefined;
  if (value === undefined) return otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ToolProblem(`"${key}" is a whole number from 1 to ${most}.`);
}

function stringOf(value: unknown, key: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new ToolProblem(`"${key}" is a string that is not empty.`);
}

function languageOf(format: unknown): string {
  if (format === undefined || format === 'text') return 'plaintext';
  if (format === 'markdown') return 'markdown';
  throw new ToolProblem('"format" is "text" or "markdown".');
}

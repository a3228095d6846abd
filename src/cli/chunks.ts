import { t } from '@vscode/l10n';

import { sentences } from '../core/language/lists.ts';
import { count } from '../core/language/numbers.ts';
import type { TextTraits } from '../core/document/analysis/judgement.ts';
import type { InputDocument, InputPassage } from './input/inputDocument.ts';
import { Unreadable } from './input/unreadable.ts';

export interface Skipped {
  readonly file: string;
  /** One sentence: why, and the way on. */
  readonly problem: string;
}

export type Source = InputDocument | Skipped;

/** Texts handed to the model at once: enough to sort by length without waste, few enough to hold and to show early. */
export const chunkTexts = 2_048;
/** UTF-16 units of such texts. */
const chunkLength = 4_000_000;
/** Rows of one chunk, however few texts they share. */
export const chunkSteps = 8 * chunkTexts;

/** A step that waits for the readings of its chunk. */
export type Step =
  | { readonly type: 'skipped'; readonly skipped: Skipped }
  /** A text that alone could not be read. */
  | { readonly type: 'unread'; readonly skipped: Skipped }
  | { readonly type: 'fileBegins'; readonly file: string; readonly lastLine: number }
  | { readonly type: 'passage'; readonly file: string; readonly input: InputPassage; readonly traits: TextTraits }
  | { readonly type: 'fileEnds'; readonly document: InputDocument };

export interface Chunk {
  readonly steps: readonly Step[];
  /** Each text once. */
  readonly texts: readonly string[];
}

/** The sources' texts, cut over the borders of files into what the model gets at once. */
export async function* chunksOf(sources: AsyncIterable<Source>): AsyncGenerator<Chunk> {
  let steps: Step[] = [];
  let texts = new Set<string>();
  let length = 0;
  const full = (): boolean => texts.size >= chunkTexts || length >= chunkLength || steps.length >= chunkSteps;
  const taken = (): Chunk => {
    const chunk = { steps, texts: [...texts] };
    [steps, texts, length] = [[], new Set(), 0];
    return chunk;
  };
  for await (const source of sources) {
    if ('problem' in source) {
      steps.push({ type: 'skipped', skipped: source });
      continue;
    }
    const { file } = source;
    steps.push({ type: 'fileBegins', file, lastLine: source.passages.at(-1)?.place.line ?? 1 });
    let line = 0;
    let problem: string | undefined;
    try {
      for await (const passages of batchesOf(source)) {
        for (const input of passages) {
          if (input.problem !== undefined) {
            steps.push({ type: 'unread', skipped: { file, problem: input.problem } });
            continue;
          }
          const traits = { language: source.languageOf(input.passage), kind: source.kind };
          steps.push({ type: 'passage', file, input, traits });
          if (!texts.has(input.passage.text)) length += input.passage.text.length;
          texts.add(input.passage.text);
          ({ line } = input.place);
          if (full()) yield taken();
        }
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problem = sentences(error.message, t('The {0} lines before that were read.', count(line)));
    }
    steps.push({ type: 'fileEnds', document: source });
    if (problem !== undefined) steps.push({ type: 'skipped', skipped: { file, problem } });
  }
  if (steps.length > 0) yield taken();
}

async function* batchesOf({ passages, more }: InputDocument): AsyncGenerator<readonly InputPassage[]> {
  yield passages;
  if (more !== undefined) yield* more;
}

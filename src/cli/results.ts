import { t } from '@vscode/l10n';

import type { Judgement } from '../core/document/analysis/analysis.ts';
import type { ArcSource } from '../core/document/arc/arc.ts';
import { ruleFor } from '../core/document/analysis/judgement.ts';
import type { Place } from '../core/findings/place.ts';
import type { Classifier, Reading } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { judge } from '../core/scoring/verdict.ts';
import { chunksOf, type Source, type Step } from './chunks.ts';
import { type FileResult, FileTally } from './fileTally.ts';
import type { Row } from '../render/records/row.ts';

/** What comes of the inputs, in their order. */
export type Result =
  | Exclude<Step, { readonly type: 'passage' | 'fileEnds' }>
  | { readonly type: 'row'; readonly row: Row; readonly place: Place }
  | { readonly type: 'fileEnds'; readonly result: FileResult; readonly source: ArcSource };

export interface ResultsOptions {
  readonly model: ModelInfo;
  readonly judgementOf: (file: string) => Judgement;
  readonly signal: AbortSignal;
  /** Whether the passages of a file are of use at its end, for its arc or its intents; a file's sums need none. */
  readonly keepsPassages?: boolean;
  /** Called with the number of texts read since the call before. */
  readonly onProgress?: (texts: number) => void;
}

/**
 * Classifies the documents' texts, chunk by chunk over the borders of files, and yields each chunk's results. The next
 * chunk is gathered while the model reads.
 */
export async function* resultsOf(
  sources: AsyncIterable<Source>,
  classifier: Classifier,
  options: ResultsOptions,
): AsyncGenerator<readonly Result[]> {
  const chunks = chunksOf(sources)[Symbol.asyncIterator]();
  const tally = new FileTally({ ...options, textKindOf: (file) => options.judgementOf(file).textKind });
  let coming = chunks.next();
  for (;;) {
    const next = await coming;
    if (next.done === true) return;
    coming = chunks.next();
    // Until it is waited for, the results that are here go first.
    coming.catch(() => {});
    const { steps, texts } = next.value;
    const readings = await readingsOf(texts, classifier, options);
    yield steps.map((step) => resultOf(step, readings, tally, options));
  }
}

async function readingsOf(
  texts: readonly string[],
  classifier: Classifier,
  { signal, onProgress }: ResultsOptions,
): Promise<ReadonlyMap<string, Reading>> {
  if (texts.length === 0) return new Map();
  let before = 0;
  const readings = await classifier.classify(texts, {
    signal,
    onProgress: (done) => {
      onProgress?.(done - before);
      before = done;
    },
  });
  if (readings.length !== texts.length) throw new Error('The model left a text without an answer.');
  return new Map(texts.flatMap((text, index) => (readings[index] === undefined ? [] : [[text, readings[index]]])));
}

function resultOf(
  step: Step,
  readings: ReadonlyMap<string, Reading>,
  tally: FileTally,
  { model, judgementOf }: ResultsOptions,
): Result {
  switch (step.type) {
    case 'skipped':
    case 'unread':
    case 'fileBegins':
      return step;
    case 'passage': {
      const { file, traits } = step;
      const { passage, place, record } = step.input;
      const { line } = place;
      const reading = readings.get(passage.text);
      if (reading === undefined) {
        tally.leaveOut(passage);
        const problem = t(
          '{0}, line {1}: the model could not read this passage, which is left out; the others are read.',
          file,
          line,
        );
        return { type: 'unread', skipped: { file, problem } };
      }
      const rule = ruleFor(model, judgementOf(file), traits);
      const verdict = judge(reading.scores, rule.thresholds, { words: passage.words, ...rule });
      tally.add(passage, verdict);
      return { type: 'row', row: { file, line, passage, reading, verdict, record }, place };
    }
    case 'fileEnds': {
      return { type: 'fileEnds', ...tally.take(step.document) };
    }
    default:
      return step satisfies never;
  }
}

import type { Judgement } from '../core/document/analysis.ts';
import type { ArcSource } from '../core/document/arc.ts';
import { type Distribution, distributionOf } from '../core/document/distribution.ts';
import { type CheckedIntent, checkedIntents } from '../core/document/intent.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { ruleFor } from '../core/document/rule.ts';
import type { Classifier, Reading } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { judge } from '../core/scoring/verdict.ts';
import type { Language } from '../core/text/textLanguage.ts';
import { chunksOf, type Source, type Step } from './chunks.ts';
import type { InputDocument } from './inputDocument.ts';
import type { Row } from '../picture/row.ts';

export interface FileIntent {
  /** 1-based. */
  readonly line: number;
  readonly checked: CheckedIntent;
}

export interface FileResult {
  readonly file: string;
  readonly language: Language;
  readonly distribution: Distribution;
  /** Passages the writer has ignored; no other number counts them. */
  readonly ignored: number;
  readonly intents: readonly FileIntent[];
}

/** What comes of the inputs, in their order. */
export type Result =
  | Exclude<Step, { readonly type: 'passage' | 'fileEnds' }>
  | { readonly type: 'row'; readonly row: Row }
  | { readonly type: 'fileEnds'; readonly result: FileResult; readonly source: ArcSource };

export interface ResultsOptions {
  readonly model: ModelInfo;
  readonly judgement: Judgement;
  readonly signal: AbortSignal;
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
  const judged: JudgedPassage[] = [];
  let next = await chunks.next();
  while (next.done !== true) {
    const { steps, texts } = next.value;
    const [readings, following] = await Promise.all([readingsOf(texts, classifier, options), chunks.next()]);
    yield steps.map((step) => resultOf(step, readings, judged, options));
    next = following;
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
  return new Map(texts.flatMap((text, index) => (readings[index] === undefined ? [] : [[text, readings[index]]])));
}

/** `judged` gathers the passages of the file at hand. */
function resultOf(
  step: Step,
  readings: ReadonlyMap<string, Reading>,
  judged: JudgedPassage[],
  { model, judgement }: ResultsOptions,
): Result {
  switch (step.type) {
    case 'skipped':
    case 'fileBegins':
      return step;
    case 'passage': {
      const { file, language } = step;
      const { passage, line } = step.input;
      const reading = readings.get(passage.text);
      if (reading === undefined) throw new Error('The model left a text without an answer.');
      const { thresholds, inModelLanguage } = ruleFor(model, judgement, language);
      const verdict = judge(reading.scores, thresholds, { words: passage.words, inModelLanguage });
      judged.push({ passage, state: 'done', verdict });
      return { type: 'row', row: { file, line, passage, reading, verdict } };
    }
    case 'fileEnds': {
      const { file, language, ignored } = step.document;
      const passages = judged.splice(0);
      const distribution = distributionOf(passages, model.labels);
      const intents = intentsOf(step.document, passages, model);
      const source = { passages, sections: step.document.sections };
      return { type: 'fileEnds', result: { file, language, distribution, ignored, intents }, source };
    }
    default:
      return step satisfies never;
  }
}

function intentsOf(
  { intents }: InputDocument,
  passages: readonly JudgedPassage[],
  { labels }: ModelInfo,
): readonly FileIntent[] {
  const stated = intents.map((intent) => intent.stated);
  return checkedIntents(stated, passages, labels).map((checked, index) => ({
    line: intents[index]?.line ?? 1,
    checked,
  }));
}

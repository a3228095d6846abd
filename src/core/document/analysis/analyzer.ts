import { t } from '@vscode/l10n';

import { type Classifier, isModelProblem } from '../../scoring/classifier.ts';
import type { ScoreCache } from '../../scoring/scoreCache.ts';
import type { ProseReader, Range } from '../../text/passage/passage.ts';
import type { Analysis, DocumentVersion, Judgement } from './analysis.ts';
import { ReadQueue } from './readQueue.ts';
import { Draft } from './analysisState.ts';

/** Texts of the first chunk, so that the first label comes soon, and of the largest, so that an abort costs little. */
const firstChunk = 2;
const largestChunk = 64;

/** Off the screen a snapshot is worth its drawing once this share of the passages is new. */
const worthPublishing = 0.025;

export interface AnalyzerParts {
  readonly reader: ProseReader;
  readonly classifier: Classifier;
  readonly cache: ScoreCache;
  /** What is on the screen; asked before each chunk, so that scrolling changes what comes next. */
  readonly visible: () => readonly Range[];
  readonly publish: (analysis: Analysis) => void;
  /** Gets the error that stopped the work; the snapshot has only its sentence. */
  readonly onProblem?: (error: unknown) => void;
}

/** One document's analysis through all its versions. Only texts without a reading are read. */
export class Analyzer {
  readonly #parts: AnalyzerParts;
  readonly #draft = new Draft();
  #run = 0;
  #modelReplaced = false;

  constructor(parts: AnalyzerParts) {
    this.#parts = parts;
  }

  /**
   * Publishes a snapshot of this version at once, and more as readings come. Settles when every passage is done or
   * failed, and early when `signal` aborts or another version is given; never rejects.
   */
  async analyze(document: DocumentVersion, judgement: Judgement, signal: AbortSignal): Promise<void> {
    const run = (this.#run += 1);
    const superseded = (): boolean => signal.aborted || run !== this.#run;
    this.#draft.turnTo(document, this.#parts.reader.read(document.text), judgement);
    if (!this.#modelReplaced) this.#recall();
    this.#publish();
    try {
      if (this.#draft.hasPending) await this.#readMissing(signal, superseded);
    } catch (error) {
      if (superseded()) return;
      this.#draft.fail(isModelProblem(error) ? error.message : t('The model could not read this document.'));
      this.#parts.onProblem?.(error);
      this.#publish();
    }
  }

  /** Judges the readings at hand by other settings; nothing is read. */
  rejudge(judgement: Judgement): void {
    if (this.#draft.judge(judgement) && this.#run > 0) this.#publish();
  }

  /** Another model is in place: ends the work; the next `analyze` reads all again, and what is shown stays until then. */
  replaceModel(): void {
    this.#run += 1;
    this.#modelReplaced = true;
    this.#draft.doubt();
  }

  async #readMissing(signal: AbortSignal, superseded: () => boolean): Promise<void> {
    const { classifier, cache, visible } = this.#parts;
    const model = await classifier.load(signal);
    if (superseded()) return;
    this.#modelReplaced = false;
    this.#draft.adopt(model);
    const recalled = this.#recall();
    const backlog = new ReadQueue(this.#draft.passages);
    if (recalled > 0 || backlog.size === 0) this.#publish();

    let unpublished = 0;
    for (let most = firstChunk; backlog.size > 0; most = Math.min(most * 2, largestChunk)) {
      const chunk = backlog.next(most, visible());
      const readings = await classifier.classify(chunk.texts, { signal });
      if (readings.length !== chunk.texts.length) throw new Error('Not one reading per text');
      const read = chunk.texts.map((text, index) => ({ text, reading: readings[index] }));
      for (const { text, reading } of read) if (reading !== undefined) cache.set(model.id, text, reading);
      if (superseded()) return;
      this.#draft.take(read.map(({ text, reading }) => [backlog.settle(text), reading]));
      unpublished += read.length;
      if (chunk.visible || backlog.size === 0 || unpublished >= this.#draft.passages.length * worthPublishing) {
        unpublished = 0;
        this.#publish();
      }
    }
  }

  #recall(): number {
    const { model } = this.#draft;
    return model === undefined ? 0 : this.#draft.recall((text) => this.#parts.cache.get(model.id, text));
  }

  #publish(): void {
    this.#parts.publish(this.#draft.snapshot());
  }
}

import type { Classifier, Reading } from '../../scoring/classifier.ts';
import { type EmotionVerdict, emotionOfInterest } from '../../scoring/interest.ts';
import { ScoreCache } from '../../scoring/scoreCache.ts';
import { judge } from '../../scoring/verdict.ts';
import { sentences } from '../../text/language/sentences.ts';
import { countWords } from '../../text/passage/words.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';
import type { Rule } from './judgement.ts';

/** A sentence whose clear emotion is not its passage's. */
export interface DifferingSentence {
  readonly text: string;
  readonly verdict: EmotionVerdict;
}

export interface SentenceRule extends Rule {
  /** Labels of interest; empty means all. */
  readonly emotions: readonly string[];
}

/** A single sentence is its passage; of very many, a list says nothing at a glance and reading them takes long. */
const fewest = 2;
const most = 12;

/** Reads the sentences of passages one asks about, each text once per model. */
export class SentenceReader {
  readonly #classifier: Classifier;
  readonly #cache = new ScoreCache({ entries: 500, units: 200_000 });

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
  }

  /**
   * The sentences of a read passage with another clear emotion of interest than the model gave the whole, in order; none of a
   * passage with fewer than 2 or more than 12, or where another model is in place by now. `model` is the id of the one that
   * read the passage. Rejects as the classifier does.
   */
  async differing(
    { passage, verdict }: JudgedPassage,
    model: string,
    rule: SentenceRule,
    signal: AbortSignal,
  ): Promise<readonly DifferingSentence[]> {
    if (verdict === undefined || !rule.inModelLanguage) return [];
    const texts = sentences(passage.text).map(({ start, end }) => passage.text.slice(start, end));
    if (texts.length < fewest || texts.length > most) return [];
    // Against a correction every sentence would differ, those too that the model read as it read the whole.
    const whole = verdict.said ?? verdict;
    const own = whole.kind === 'emotion' ? whole.label : undefined;
    const readings = await this.#read(texts, model, signal);
    return texts.flatMap((text) => {
      const reading = readings.get(text);
      if (reading === undefined) return [];
      const words = countWords(text);
      const sentence = judge(reading.scores, rule.thresholds, { ...rule, words, inModelLanguage: true });
      const clear = emotionOfInterest(sentence, rule.emotions);
      return clear === undefined || clear.label === own ? [] : [{ text, verdict: clear }];
    });
  }

  async #read(texts: readonly string[], model: string, signal: AbortSignal): Promise<ReadonlyMap<string, Reading>> {
    const readings = new Map<string, Reading>();
    const missing = new Set<string>();
    for (const text of texts) {
      const known = this.#cache.get(model, text);
      if (known === undefined) missing.add(text);
      else readings.set(text, known);
    }
    if (missing.size === 0) return readings;
    const asked = [...missing];
    // Asked before the readings, which are of this one then: asked behind them, another may have come in between.
    const { id } = await this.#classifier.load(signal);
    const read = await this.#classifier.classify(asked, { signal });
    for (const [index, text] of asked.entries()) {
      const reading = read[index];
      if (reading === undefined) continue;
      this.#cache.set(id, text, reading);
      readings.set(text, reading);
    }
    return id === model ? readings : new Map();
  }
}

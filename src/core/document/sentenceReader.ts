import type { Classifier, Reading } from '../scoring/classifier.ts';
import { type EmotionVerdict, emotionOfInterest } from '../scoring/interest.ts';
import { ScoreCache } from '../scoring/scoreCache.ts';
import { judge } from '../scoring/verdict.ts';
import { sentences } from '../text/sentences.ts';
import { countWords } from '../text/words.ts';
import type { JudgedPassage } from './judgedPassage.ts';
import type { Rule } from './rule.ts';

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
   * The sentences of a read passage with another clear emotion of interest than its own, in order; none of a passage with
   * fewer than 2 or more than 12. `model` is the id of the model in place. Rejects as the classifier does.
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
    const own = verdict.kind === 'emotion' ? verdict.label : undefined;
    const readings = await this.#read(texts, model, signal);
    return texts.flatMap((text) => {
      const reading = readings.get(text);
      if (reading === undefined) return [];
      const words = countWords(text);
      const sentence = judge(reading.scores, rule.thresholds, { words, inModelLanguage: true });
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
    const read = await this.#classifier.classify(asked, { signal });
    for (const [index, text] of asked.entries()) {
      const reading = read[index];
      if (reading === undefined) continue;
      this.#cache.set(model, text, reading);
      readings.set(text, reading);
    }
    return readings;
  }
}

import type { Reading } from '../scoring/classifier.ts';
import type { ModelInfo } from '../scoring/modelInfo.ts';
import type { Passage, Prose, Section, StatedIntent } from '../text/passage.ts';
import { LanguageDetector } from '../text/textLanguage.ts';
import type { Analysis, Judgement } from './analysis.ts';
import type { JudgedPassage } from './judgedPassage.ts';
import type { Language } from '../text/textLanguage.ts';
import { carry } from './carry.ts';
import { distributionOf } from './distribution.ts';
import { isSameRule, judgedBy, ruleFor } from './rule.ts';

/** What is known of one document so far; snapshots of it are analyses. */
export class Draft {
  readonly #detector = new LanguageDetector();
  #version = 0;
  #passages: readonly JudgedPassage[] = [];
  #ignored: readonly Passage[] = [];
  #intents: readonly StatedIntent[] = [];
  #sections: readonly Section[] = [];
  #language: Language = 'unknown';
  #judgement: Judgement = { thresholds: {}, englishOnly: true };
  #rule = ruleFor(undefined, this.#judgement, this.#language);
  #model: ModelInfo | undefined;
  #problem: string | undefined;

  get passages(): readonly JudgedPassage[] {
    return this.#passages;
  }

  /** The model whose readings the passages have. */
  get model(): ModelInfo | undefined {
    return this.#model;
  }

  get hasPending(): boolean {
    return this.#passages.some(isPending);
  }

  /** Turns to the next version; passages that are the same keep what is known of them, failed ones are pending again. */
  turnTo(version: number, prose: Prose, judgement: Judgement): void {
    this.#version = version;
    this.#ignored = prose.ignored;
    this.#intents = prose.intents;
    this.#sections = prose.sections;
    this.#language = this.#detector.detect(prose.passages.map(({ text }) => text));
    this.#passages = carry(this.#passages, prose.passages);
    this.#problem = undefined;
    this.judge(judgement);
  }

  /** Judges every reading at hand. False when no verdict can have changed. */
  judge(judgement: Judgement): boolean {
    this.#judgement = judgement;
    const rule = ruleFor(this.#model, judgement, this.#language);
    if (isSameRule(rule, this.#rule)) return false;
    this.#rule = rule;
    this.#passages = this.#passages.map((judged) => judgedBy(rule, judged));
    return true;
  }

  /** Every passage is to be read again; until then it shows what it has. */
  doubt(): void {
    this.#passages = this.#passages.map((judged) => ({ ...judged, state: 'pending' }));
  }

  /** Readings are `model`'s from now on; those of one with another id go. */
  adopt(model: ModelInfo): void {
    if (this.#model !== undefined && this.#model.id !== model.id)
      this.#passages = this.#passages.map(({ passage }) => ({ passage, state: 'pending' }));
    this.#model = model;
    this.judge(this.#judgement);
  }

  /** Gives pending passages the reading that `known` has for their text. Returns how many got one. */
  recall(known: (text: string) => Reading | undefined): number {
    let recalled = 0;
    this.#passages = this.#passages.map((judged) => {
      const reading = isPending(judged) ? known(judged.passage.text) : undefined;
      if (reading === undefined) return judged;
      recalled += 1;
      return judgedBy(this.#rule, { passage: judged.passage, state: 'done', reading });
    });
    return recalled;
  }

  /** Gives the passages at `places`, indices, their reading. */
  take(readings: Iterable<readonly [places: readonly number[], reading: Reading]>): void {
    const passages = [...this.#passages];
    for (const [places, reading] of readings) {
      for (const index of places) {
        const passage = passages[index]?.passage;
        if (passage !== undefined) passages[index] = judgedBy(this.#rule, { passage, state: 'done', reading });
      }
    }
    this.#passages = passages;
  }

  /** What is pending has failed; `problem` is one calm sentence. */
  fail(problem: string): void {
    this.#problem = problem;
    this.#passages = this.#passages.map((judged) => (isPending(judged) ? { ...judged, state: 'failed' } : judged));
  }

  snapshot(): Analysis {
    const passages = this.#passages;
    return {
      version: this.#version,
      ...(this.#model !== undefined && { model: this.#model }),
      thresholds: this.#rule.thresholds,
      language: this.#language,
      passages,
      ignored: this.#ignored,
      intents: this.#intents,
      sections: this.#sections,
      distribution: distributionOf(passages, this.#model?.labels ?? []),
      progress: { done: passages.filter(({ state }) => state === 'done').length, total: passages.length },
      ...(this.#problem !== undefined && { problem: this.#problem }),
    };
  }
}

function isPending({ state }: JudgedPassage): boolean {
  return state === 'pending';
}

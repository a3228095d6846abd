import type { Reading } from '../../scoring/classifier.ts';
import type { ModelInfo } from '../../scoring/modelInfo.ts';
import type { Passage, Prose, Section, StatedIntent } from '../../text/passage/passage.ts';
import { kindOfProse, type TextKind } from '../../text/language/textKind.ts';
import { LanguageDetector } from '../../text/language/textLanguage.ts';
import type { Analysis, DocumentVersion, Judgement } from './analysis.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';
import { carryOver } from './carryOver.ts';
import { distributionOf } from '../judgement/distribution.ts';
import { isSameRule, judgedBy, kindFor, ruleFor, type TextTraits, unknownTraits } from './judgement.ts';

/** What is known of one document so far; snapshots of it are analyses. */
export class Draft {
  readonly #detector = new LanguageDetector();
  #version = 0;
  #isEmpty = false;
  #passages: readonly JudgedPassage[] = [];
  #ignored: readonly Passage[] = [];
  #intents: readonly StatedIntent[] = [];
  #sections: readonly Section[] = [];
  #traits: TextTraits = unknownTraits;
  #judgement: Judgement = { thresholds: {}, englishOnly: true };
  #rule = ruleFor(undefined, this.#judgement, this.#traits);
  #kind: TextKind = 'all';
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
  turnTo({ version, text }: DocumentVersion, prose: Prose, judgement: Judgement): void {
    this.#version = version;
    this.#isEmpty = !/\S/.test(text);
    this.#ignored = prose.ignored;
    this.#intents = prose.intents;
    this.#sections = prose.sections;
    const language = this.#detector.detect(prose.passages.map((passage) => passage.text));
    this.#traits = { language, kind: kindOfProse(text, prose, this.#traits.kind) };
    this.#passages = carryOver(this.#passages, prose.passages);
    this.#problem = prose.problem;
    this.judge(judgement);
  }

  /** Judges every reading at hand. False when no verdict can have changed. */
  judge(judgement: Judgement): boolean {
    this.#judgement = judgement;
    const rule = ruleFor(this.#model, judgement, this.#traits);
    const kind = kindFor(judgement.textKind, this.#traits.kind);
    if (isSameRule(rule, this.#rule) && kind === this.#kind) return false;
    this.#rule = rule;
    this.#kind = kind;
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

  /** Gives the passages at `places`, indices, their reading; without one they have failed. */
  take(readings: Iterable<readonly [places: readonly number[], reading: Reading | undefined]>): void {
    const passages = [...this.#passages];
    for (const [places, reading] of readings) {
      for (const index of places) {
        const passage = passages[index]?.passage;
        if (passage === undefined) continue;
        passages[index] =
          reading === undefined
            ? { passage, state: 'failed' }
            : judgedBy(this.#rule, { passage, state: 'done', reading });
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
      language: this.#traits.language,
      kind: this.#kind,
      ...(this.#isEmpty && { isEmpty: true }),
      passages,
      ignored: this.#ignored,
      intents: this.#intents,
      sections: this.#sections,
      distribution: distributionOf(passages, this.#model?.labels ?? []),
      progress: { done: passages.filter((judged) => !isPending(judged)).length, total: passages.length },
      ...(this.#problem !== undefined && { problem: this.#problem }),
    };
  }
}

function isPending({ state }: JudgedPassage): boolean {
  return state === 'pending';
}

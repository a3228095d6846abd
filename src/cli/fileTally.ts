import { type CheckedIntent, checkedIntents } from '../core/document/analysis/intent.ts';
import { kindFor } from '../core/document/analysis/judgement.ts';
import type { ArcSource } from '../core/document/arc/arc.ts';
import { type Distribution, DistributionCount, type Share } from '../core/document/judgement/distribution.ts';
import type { JudgedPassage } from '../core/document/judgement/judgedPassage.ts';
import { fileStart, type Place } from '../core/findings/place.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import type { Verdict } from '../core/scoring/verdict.ts';
import type { TextKind, TextKindChoice } from '../core/text/language/textKind.ts';
import type { Language } from '../core/text/language/textLanguage.ts';
import type { Passage } from '../core/text/passage/passage.ts';
import type { InputDocument } from './input/inputDocument.ts';

export interface FileIntent {
  readonly place: Place;
  readonly checked: CheckedIntent;
}

export interface FileResult {
  readonly file: string;
  readonly language: Language;
  readonly kind: TextKind;
  readonly distribution: Distribution;
  /** Passages the writer has ignored; no other number counts them. */
  readonly ignored: number;
  /** None where passages are not kept. */
  readonly intents: readonly FileIntent[];
}

export interface FileTallyOptions {
  readonly model: ModelInfo;
  readonly textKindOf: (file: string) => TextKindChoice | undefined;
  readonly keepsPassages?: boolean;
}

/** What is known of the file at hand; its passages are kept only where they are of use at its end. */
export class FileTally {
  readonly #labels: readonly string[];
  readonly #textKindOf: (file: string) => TextKindChoice | undefined;
  readonly #keepsPassages: boolean;
  #count: DistributionCount;
  #passages: JudgedPassage[] = [];

  constructor({ model, textKindOf, keepsPassages = false }: FileTallyOptions) {
    this.#labels = model.labels;
    this.#textKindOf = textKindOf;
    this.#keepsPassages = keepsPassages;
    this.#count = new DistributionCount(this.#labels);
  }

  add(passage: Passage, verdict: Verdict): void {
    this.#count.add(passage.words, verdict);
    if (this.#keepsPassages) this.#passages.push({ passage, state: 'done', verdict });
  }

  /** It could not be read; its words keep their place. */
  leaveOut(passage: Passage): void {
    if (this.#keepsPassages) this.#passages.push({ passage, state: 'failed' });
  }

  /** What came of the file that ends; the next one begins. */
  take({ file, language, kind: found, ignored, sections, intents }: InputDocument): {
    readonly result: FileResult;
    readonly source: ArcSource;
  } {
    const [passages, distribution] = [this.#passages, this.#count.distribution];
    [this.#passages, this.#count] = [[], new DistributionCount(this.#labels)];
    const stated = intents.map((intent) => intent.stated);
    const checked = this.#keepsPassages ? checkedIntents(stated, passages, this.#labels) : [];
    const fileIntents = checked.map((each, index) => ({ place: intents[index]?.place ?? fileStart, checked: each }));
    const kind = kindFor(this.#textKindOf(file), found);
    return {
      result: { file, language, kind, distribution, ignored, intents: fileIntents },
      source: { passages, sections },
    };
  }
}

/** What came of both, taken for one file without a name; `other` counts the same labels. */
export function added(one: FileResult, other: FileResult): FileResult {
  const words = one.distribution.words + other.distribution.words;
  const shares = one.distribution.shares.map((row, index): Share => {
    const more = other.distribution.shares[index] ?? { words: 0, passages: 0 };
    const total = { words: row.words + more.words, passages: row.passages + more.passages };
    return { label: row.label, ...total, share: words === 0 ? 0 : total.words / words };
  });
  const ignored = one.ignored + other.ignored;
  return { file: '', language: 'unknown', kind: 'all', ignored, intents: [], distribution: { shares, words } };
}

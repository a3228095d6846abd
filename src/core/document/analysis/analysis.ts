import type { ModelInfo, Thresholds } from '../../scoring/modelInfo.ts';
import type { Passage, Section, StatedIntent } from '../../text/passage/passage.ts';
import type { TextKind, TextKindChoice } from '../../text/language/textKind.ts';
import type { Language } from '../../text/language/textLanguage.ts';
import { type Distribution, emptyDistribution } from '../judgement/distribution.ts';
import type { Corrections } from '../judgement/corrections.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** What a person set about how verdicts are made from readings. */
export interface Judgement {
  /** Laid over the model's own. */
  readonly thresholds: Partial<Thresholds>;
  readonly englishOnly: boolean;
  /** Absent is `auto`: the document's own signs decide. */
  readonly textKind?: TextKindChoice;
  /** They stand above what the model says. */
  readonly corrections?: Corrections;
}

/** A document's text at one moment. */
export interface DocumentVersion {
  readonly version: number;
  readonly text: string;
}

/** An immutable snapshot of one version of one document. Everything on screen draws from this value. */
export interface Analysis {
  /** The document version the passages' ranges belong to. */
  readonly version: number;
  /** Absent until the model has loaded once. */
  readonly model?: ModelInfo;
  readonly thresholds: Thresholds;
  readonly language: Language;
  /** Of the text, set or found: people's agreement goes by it. */
  readonly kind: TextKind;
  /** True where nothing but white space stands in it. */
  readonly isEmpty?: boolean;
  readonly passages: readonly JudgedPassage[];
  /** Prose its writer wants left alone: not read, without a verdict, no part of `passages` and of any number below. */
  readonly ignored: readonly Passage[];
  /** What the writer says the document should feel like; `checkedIntents` holds it against what was read. */
  readonly intents: readonly StatedIntent[];
  readonly sections: readonly Section[];
  readonly distribution: Distribution;
  /** Passages that are read or could not be, of all. */
  readonly progress: { readonly done: number; readonly total: number };
  /** One calm sentence when the work stopped short (model missing, file too large…). */
  readonly problem?: string;
}

/** The analysis of a document that is not read at all; `problem` says why. */
export function unreadAnalysis(version: number, thresholds: Thresholds, problem: string): Analysis {
  return {
    version,
    thresholds,
    language: 'unknown',
    kind: 'all',
    passages: [],
    ignored: [],
    intents: [],
    sections: [],
    distribution: emptyDistribution,
    progress: { done: 0, total: 0 },
    problem,
  };
}

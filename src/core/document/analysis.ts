import type { Reading } from '../scoring/classifier.ts';
import type { ModelInfo, Thresholds } from '../scoring/modelInfo.ts';
import type { Verdict } from '../scoring/verdict.ts';
import type { Passage, Section } from '../text/passage.ts';
import type { Distribution } from './distribution.ts';

export interface JudgedPassage {
  readonly passage: Passage;
  /** `pending` keeps the reading and verdict of the passage it replaced until its own come. */
  readonly state: 'pending' | 'done' | 'failed';
  readonly reading?: Reading;
  readonly verdict?: Verdict;
}

/** How verdicts are made from readings: the model's thresholds with the user's laid over them. */
export interface Judgement {
  readonly thresholds: Thresholds;
  readonly englishOnly: boolean;
}

export type Language = 'english' | 'other' | 'unknown';

/** An immutable snapshot of one version of one document. Everything on screen draws from this value. */
export interface Analysis {
  /** The document version the passages' ranges belong to. */
  readonly version: number;
  /** Absent until the model has loaded once. */
  readonly model?: ModelInfo;
  readonly thresholds: Thresholds;
  readonly language: Language;
  readonly passages: readonly JudgedPassage[];
  readonly sections: readonly Section[];
  readonly distribution: Distribution;
  /** Passages with a reading of their own, of all. */
  readonly progress: { readonly done: number; readonly total: number };
  /** One calm sentence when the work stopped short (model missing, file too large…). */
  readonly problem?: string;
}

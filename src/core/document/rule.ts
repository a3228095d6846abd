import { type ModelInfo, type Thresholds, thresholdsFor } from '../scoring/modelInfo.ts';
import { judge } from '../scoring/verdict.ts';
import type { Judgement } from './analysis.ts';
import { type Corrections, correctedVerdict } from './corrections.ts';
import type { JudgedPassage } from './judgedPassage.ts';
import type { Language } from '../text/textLanguage.ts';

/** All that a verdict takes besides the passage and its reading. */
export interface Rule {
  readonly thresholds: Thresholds;
  readonly inModelLanguage: boolean;
  readonly corrections?: Corrections;
}

/** Only a text that is surely in another language is refused; one in doubt is judged. */
export function ruleFor(model: ModelInfo | undefined, judgement: Judgement, language: Language): Rule {
  return {
    thresholds: thresholdsFor(model, judgement.thresholds),
    inModelLanguage: !judgement.englishOnly || language !== 'other',
    ...(judgement.corrections !== undefined && { corrections: judgement.corrections }),
  };
}

export function isSameRule(a: Rule, b: Rule): boolean {
  return (
    a.inModelLanguage === b.inModelLanguage &&
    a.corrections === b.corrections &&
    a.thresholds.probability === b.thresholds.probability &&
    a.thresholds.margin === b.thresholds.margin &&
    a.thresholds.minimumWords === b.thresholds.minimumWords
  );
}

/** The passage with the verdict that follows from its reading, if it has one. */
export function judgedBy(rule: Rule, judged: JudgedPassage): JudgedPassage {
  const { passage, reading } = judged;
  if (reading === undefined) return judged;
  const { thresholds, inModelLanguage, corrections } = rule;
  const said = judge(reading.scores, thresholds, { words: passage.words, inModelLanguage });
  return { ...judged, verdict: correctedVerdict(said, corrections?.get(passage.text), reading.scores) };
}

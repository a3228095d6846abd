import { agreementMap, type AgreementMap } from '../../scoring/agreement.ts';
import { type LabelThresholds, type ModelInfo, type Thresholds, thresholdsFor } from '../../scoring/modelInfo.ts';
import { judge } from '../../scoring/verdict.ts';
import type { Judgement } from './analysis.ts';
import { type Corrections, correctedVerdict } from '../judgement/corrections.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';
import type { TextKind, TextKindChoice } from '../../text/language/textKind.ts';
import type { Language } from '../../text/language/textLanguage.ts';

/** All that a verdict takes besides the passage and its reading. */
export interface Rule {
  readonly thresholds: Thresholds;
  readonly inModelLanguage: boolean;
  /** What people's agreement with this kind of text is; absent where it was not measured. */
  readonly map?: AgreementMap;
  readonly corrections?: Corrections;
}

/** What a document as a whole is found to be. */
export interface TextTraits {
  readonly language: Language;
  /** By its own signs, whatever is set. */
  readonly kind: TextKind;
}

export const unknownTraits: TextTraits = { language: 'unknown', kind: 'all' };

/** The kind of text that counts: the one that is set, or the one that the document shows. */
export function kindFor(set: TextKindChoice = 'auto', found: TextKind): TextKind {
  return set === 'auto' ? found : set;
}

/** Only a text that is surely in another language is refused; one in doubt is judged. */
export function ruleFor(model: ModelInfo | undefined, judgement: Judgement, traits: TextTraits): Rule {
  const table = model?.agreement;
  return {
    thresholds: thresholdsFor(model, judgement.thresholds),
    inModelLanguage: !judgement.englishOnly || traits.language !== 'other',
    ...(table !== undefined && { map: agreementMap(table, kindFor(judgement.textKind, traits.kind)) }),
    ...(judgement.corrections !== undefined && { corrections: judgement.corrections }),
  };
}

export function isSameRule(a: Rule, b: Rule): boolean {
  return (
    a.inModelLanguage === b.inModelLanguage &&
    a.corrections === b.corrections &&
    a.map?.knots === b.map?.knots &&
    a.thresholds.agreement === b.thresholds.agreement &&
    a.thresholds.probability === b.thresholds.probability &&
    a.thresholds.margin === b.thresholds.margin &&
    a.thresholds.minimumWords === b.thresholds.minimumWords &&
    a.thresholds.neutral === b.thresholds.neutral &&
    isSameOfLabels(a.thresholds.labels, b.thresholds.labels)
  );
}

function isSameOfLabels(a: LabelThresholds = {}, b: LabelThresholds = {}): boolean {
  const labels = Object.keys(a);
  return labels.length === Object.keys(b).length && labels.every((label) => a[label] === b[label]);
}

/** The passage with the verdict that follows from its reading, if it has one. */
export function judgedBy(rule: Rule, judged: JudgedPassage): JudgedPassage {
  const { passage, reading } = judged;
  if (reading === undefined) return judged;
  const { map, corrections } = rule;
  const said = judge(reading.scores, rule.thresholds, { words: passage.words, ...rule });
  return { ...judged, verdict: correctedVerdict(said, corrections?.get(passage.text), reading.scores, map) };
}

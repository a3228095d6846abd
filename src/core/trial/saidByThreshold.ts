import type { Judgement } from '../document/analysis/analysis.ts';
import { type Rule, ruleFor, type TextTraits } from '../document/analysis/judgement.ts';
import { majority } from '../scoring/agreement.ts';
import type { Reading } from '../scoring/classifier.ts';
import { type ModelInfo, thresholdsFor } from '../scoring/modelInfo.ts';
import { thresholdOf } from '../scoring/thresholdUnit.ts';
import { judge } from '../scoring/verdict.ts';
import type { Passage } from '../text/passage/passage.ts';
import type { SaidFrom } from './trial.ts';

export interface ThresholdRule {
  /** A whole number in the unit of the setting. */
  readonly threshold: number;
  readonly rule: Rule;
}

/** What holds with each threshold a person can set, all else as they have it: 51 to 100, or 2 to 100 of a model that was not measured. */
export function thresholdRules(model: ModelInfo, judgement: Judgement, traits: TextTraits): readonly ThresholdRule[] {
  // 1 and less are a probability, in the unit of earlier versions.
  const least = model.agreement === undefined ? 2 : Math.round(majority * 100);
  return Array.from({ length: 101 - least }, (_, index) => {
    const threshold = least + index;
    const thresholds = { ...judgement.thresholds, ...thresholdOf(threshold) };
    return { threshold, rule: ruleFor(model, { ...judgement, thresholds }, traits) };
  });
}

/** The threshold there is, in the unit of the setting; not always a whole number. */
export function thresholdInUse(model: ModelInfo, judgement: Judgement): number {
  const { agreement, probability } = thresholdsFor(model, judgement.thresholds);
  return (agreement ?? probability) * 100;
}

/** The label that a rule comes to; null for no clear emotion. */
export function labelBy(rule: Rule, { words }: Pick<Passage, 'words'>, { scores }: Reading): string | null {
  const verdict = judge(scores, rule.thresholds, { words, ...rule });
  return verdict.kind === 'emotion' ? verdict.label : null;
}

/** What the rules come to, from the lowest threshold on; a row only where it is another label than below. */
export function saidByThreshold(
  rules: readonly ThresholdRule[],
  passage: Pick<Passage, 'words'>,
  reading: Reading,
): readonly SaidFrom[] {
  const said: SaidFrom[] = [];
  for (const { threshold, rule } of rules) {
    const label = labelBy(rule, passage, reading);
    if (said.at(-1)?.label !== label || said.length === 0) said.push({ from: threshold, label });
  }
  return said;
}

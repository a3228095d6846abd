import { t } from '@vscode/l10n';

import { agreementAt, agreementMap, type AgreementTable, majority } from './agreement.ts';
import { ofHundred, wholeOfHundred } from './percent.ts';

/** What a label must reach; both where either is to count, as far as the model was measured. */
interface LeastSet {
  readonly agreement?: number;
  readonly probability?: number;
}

/**
 * What a threshold that a person set asks for: of 100 people, at least so many who would agree, 51 to 100; of a model that
 * was not measured, so many percent. What is 1 or less is a probability, as earlier versions took it. Undefined asks for nothing.
 */
export function thresholdOf(value: number | undefined): LeastSet {
  if (value === undefined) return {};
  if (value <= 1) return { probability: Math.max(0, value) };
  const share = Math.min(1, Math.max(majority, value / 100));
  return { agreement: share, probability: share };
}

/** Whether it is a probability, in the unit of earlier versions. */
export function isOldThreshold({ agreement, probability }: LeastSet): boolean {
  return agreement === undefined && probability !== undefined;
}

/** The share of people that a probability stands for, in texts of all kinds; a majority at least. */
export function agreementOfProbability(table: AgreementTable, probability: number): number {
  return Math.max(majority, agreementAt(agreementMap(table, 'all'), probability)?.share ?? majority);
}

/** What became of a threshold in the old unit, in two sentences; `name` is the setting or the option. Undefined where there is none. */
export function oldThresholdText(name: string, set: LeastSet, table: AgreementTable | undefined): string | undefined {
  if (table === undefined || set.probability === undefined || !isOldThreshold(set)) return undefined;
  const share = agreementOfProbability(table, set.probability);
  return t(
    '{0} now says how many of 100 people would agree with an emotion: {1}, a probability of the model, is read as {2}. Write {3}, or leave it out for the model’s own value.',
    name,
    set.probability,
    ofHundred(share),
    wholeOfHundred(share),
  );
}

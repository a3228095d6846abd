import { readFileSync } from 'node:fs';

import { agreementAt, agreementMap, type Agreement, type AgreementTable } from '../../src/core/scoring/agreement.ts';
import { figuresOf } from '../../src/core/scoring/figures.ts';
import type { ModelInfo } from '../../src/core/scoring/modelInfo.ts';
import type { Verdict } from '../../src/core/scoring/verdict.ts';
import { fakeModel } from './fakeClassifier.ts';

/** A small figures.json with people's agreement, and cases that training reads too. */
export const measuredFile: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/agreement.json', import.meta.url), 'utf8'),
);

const figures = figuresOf(measuredFile);

/** Stories, documentation and all kinds; 55 of 100 people name an emotion. */
export const table: AgreementTable = figures.agreement ?? { kinds: { all: [] } };

export const measuredModel: ModelInfo = { ...fakeModel, thresholds: figures.thresholds, agreement: table };

/** What 84 of 100 people agree with in stories. */
export const agreement: Agreement = agreementAt(agreementMap(table, 'story'), 0.93) ?? fail();

/** An emotion that 84 of 100 people agree with. */
export function agreed(label: string, probability = 0.93): Extract<Verdict, { kind: 'emotion' }> {
  return { kind: 'emotion', label, probability, agreement };
}

function fail(): never {
  throw new Error('The fixture has no such knot.');
}

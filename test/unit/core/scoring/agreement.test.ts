import assert from 'node:assert/strict';

import {
  agreementAt,
  agreementMap,
  isAgreementTable,
  leastProbability,
  majority,
} from '../../../../src/core/scoring/agreement.ts';
import { figuresOf } from '../../../../src/core/scoring/figures.ts';
import { thresholdsFor } from '../../../../src/core/scoring/modelInfo.ts';
import { judge } from '../../../../src/core/scoring/verdict.ts';
import type { TextKind } from '../../../../src/core/text/language/textKind.ts';
import { measuredFile, measuredModel, table } from '../../../support/agreement.ts';
import { reading } from '../../../support/judgedPassages.ts';

interface Case {
  readonly kind: TextKind;
  readonly probability: number;
  readonly share: number;
  readonly named: boolean;
}

suite('People’s agreement', () => {
  for (const { kind, probability, share, named } of cases()) {
    const map = agreementMap(table, kind);
    test(`with ${probability} in ${kind} is ${share}, and ${named ? 'is' : 'is not'} named, as in training`, () => {
      assert.equal(agreementAt(map, probability)?.share, share);
      const others = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((label) => [label, (1 - probability) / 5]));
      const { scores } = reading({ joy: probability, ...others });
      const circumstances = { words: 4, inModelLanguage: true, map };
      assert.equal(judge(scores, thresholdsFor(measuredModel, {}), circumstances).kind === 'emotion', named);
    });
  }

  test('says whose texts it was measured on', () => {
    assert.equal(agreementMap(table, 'story').kind, 'story');
    assert.equal(agreementMap(table, 'messages').kind, 'all');
    assert.deepEqual(agreementAt(agreementMap(table, 'story'), 0.95), {
      kind: 'story',
      share: 0.84,
      low: 0.68,
      high: 0.93,
      rows: 20,
    });
  });

  test('tells from which probability on so many agree, in the kind that asks for least', () => {
    assert.equal(leastProbability(table, 0.55), 0.6);
    assert.equal(leastProbability(table, 0.7), 0.8);
    assert.equal(leastProbability(table, 0.9), 1);
  });

  test('is no table where knots descend, miss a number or begin above 0, or all kinds are missing', () => {
    const { all } = table.kinds;
    assert.ok(isAgreementTable(table));
    const knot = { from: 0, share: 0.5, low: 0.4, high: 0.6, rows: 3, right: 2 };
    const wrong: readonly unknown[] = [
      [],
      [{ ...knot, from: 0.1 }],
      [knot, { ...knot, from: 0.5, share: 0.4 }],
      [{ ...knot, low: 0.55 }],
      [{ ...knot, right: 4 }],
      [{ ...knot, share: Number.NaN }],
      [{ ...knot, rows: undefined }],
      [knot, { ...knot, share: 0.55 }],
    ];
    for (const knots of wrong) {
      assert.ok(!isAgreementTable({ kinds: { all: knots } }), JSON.stringify(knots));
      assert.ok(!isAgreementTable({ kinds: { all, story: knots } }), JSON.stringify(knots));
    }
    for (const none of [undefined, null, [], {}, { kinds: {} }, { kinds: { story: all } }])
      assert.ok(!isAgreementTable(none));
  });

  test('is read from figures with the share of people that is suggested, a majority at least', () => {
    const { agreement, thresholds } = figuresOf(measuredFile);
    assert.deepEqual(Object.keys(agreement?.kinds ?? {}).toSorted(), ['all', 'documentation', 'story']);
    assert.equal(thresholds.agreement, 0.55);
    const with30 = { agreement: table, thresholds: { agreement: 0.3 } };
    assert.equal(figuresOf(with30).thresholds.agreement, majority);
    assert.equal(figuresOf({ agreement: table }).thresholds.agreement, majority);
    const damaged = figuresOf({ agreement: { kinds: {} }, thresholds: { agreement: 0.6 } });
    assert.deepEqual([damaged.agreement, damaged.thresholds.agreement], [undefined, undefined]);
  });
});

/** Those of the fixture. */
function cases(): readonly Case[] {
  const { cases: found } = Object(measuredFile);
  return found;
}

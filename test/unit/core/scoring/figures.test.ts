import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import fc from 'fast-check';

import { figuresOf } from '../../../../src/core/scoring/figures.ts';
import { fallbackThresholds } from '../../../../src/core/scoring/modelInfo.ts';

const bin = { min: 0.5, max: 0.6, rows: 49, right: 21 };

suite('Figures', () => {
  test('of the model in the package are all read', () => {
    const file = new URL('../../../../model/figures.json', import.meta.url);
    const figures = figuresOf(JSON.parse(readFileSync(file, 'utf8')));
    assert.ok(figures.name !== undefined && figures.oddsSource !== undefined);
    assert.deepEqual(figures.odds.map(({ name }) => name).slice(0, 2), ['tweets', 'comments']);
    assert.ok(figures.odds.every(({ bins }) => bins.length === 9));
    assert.ok(figures.agreement !== undefined && (figures.thresholds.agreement ?? 0) > 0.5);
    assert.ok(figures.kinds.length >= 5 && figures.kinds.every(({ rows, neutralRows }) => rows + neutralRows > 0));
    assert.ok(figures.behaviour.length === 12 && figures.behaviour.every(({ cases }) => cases >= 40));
    assert.ok(figures.evaluation.length >= 2);
    assert.ok(figures.evaluation.every(({ accuracy, rows, labels }) => accuracy && rows > 0 && labels.length === 6));
    assert.ok(figures.falseLabels.length >= 3 && figures.falseLabels.every(({ shares }) => shares.length >= 3));
  });

  test('call a set by its title, and by its key where it has none', () => {
    const set = { rows: 3, accuracy: 1 };
    const { evaluation, falseLabels } = figuresOf({
      evaluation: { 'carer-test': { ...set, title: ' CARER test ' }, other: set },
      falseLabels: { prose: { rows: 3, title: 'Prose', '0.5': 0.1 } },
    });
    assert.deepEqual(
      [...evaluation, ...falseLabels].map(({ name }) => name),
      ['CARER test', 'other', 'Prose'],
    );
  });

  test('of a folder without any are the defaults', () => {
    const none = {
      thresholds: fallbackThresholds,
      temperature: 1,
      odds: [],
      evaluation: [],
      falseLabels: [],
      kinds: [],
      behaviour: [],
    };
    for (const nothing of [undefined, null, {}, [], 'figures', 3]) assert.deepEqual(figuresOf(nothing), none);
  });

  test('keep the thresholds that make sense and replace the others', () => {
    const { thresholds, temperature } = figuresOf({
      thresholds: { probability: 0.7, margin: '0.2', minimumWords: 2.5, temperature: 0 },
    });
    assert.deepEqual(thresholds, { ...fallbackThresholds, probability: 0.7 });
    assert.equal(temperature, 1);
    for (const fits of [0.01, 1.4, 100])
      assert.equal(figuresOf({ thresholds: { temperature: fits } }).temperature, fits);
    for (const not of [1e-308, 0.009, 101, 1e308, -1, null])
      assert.equal(figuresOf({ thresholds: { temperature: not } }).temperature, 1);
    assert.equal(figuresOf({ thresholds: { minimumWords: 1e21 } }).thresholds.minimumWords, 3);
  });

  test('leave out bins that cannot be', () => {
    const impossible = [
      { ...bin, right: 50 },
      { ...bin, max: 0.5 },
      { ...bin, rows: -1 },
      { ...bin, rows: 1e20 },
      { ...bin, min: null },
      7,
    ];
    const { odds, oddsSource } = figuresOf({
      odds: { source: ' Two sets ', tweets: [...impossible, bin], none: impossible, some: {} },
    });
    assert.deepEqual(odds, [{ name: 'tweets', bins: [bin] }]);
    assert.equal(oddsSource, 'Two sets');
  });

  test('put bins and thresholds in ascending order', () => {
    const low = { ...bin, min: 0, max: 0.5 };
    const { odds, falseLabels } = figuresOf({
      odds: { tweets: [bin, low] },
      falseLabels: { neutral: { '0.55': 0.1, '0.5': 0.2, rows: 9, '1.5': 0.1, '': 0.3 } },
    });
    assert.deepEqual(odds[0]?.bins, [low, bin]);
    assert.deepEqual(falseLabels, [
      {
        name: 'neutral',
        rows: 9,
        shares: [
          { threshold: 0.5, share: 0.2 },
          { threshold: 0.55, share: 0.1 },
        ],
      },
    ]);
  });

  test('keep a test set with one measure and drop one with none', () => {
    const { evaluation } = figuresOf({ evaluation: { a: { macroF1: 0.8, accuracy: 93 }, b: { rows: 10 }, c: null } });
    assert.deepEqual(evaluation, [{ name: 'a', rows: 0, macroF1: 0.8, labels: [] }]);
  });

  test('never throw', () => {
    const odd = fc.anything({
      withNullPrototype: true,
      key: fc.constantFrom('odds', 'thresholds', '0.5', 'a', 'rows'),
    });
    fc.assert(
      fc.property(odd, fc.jsonValue(), (value, json) => {
        for (const each of [value, json, { odds: value, evaluation: json, falseLabels: value, thresholds: json }]) {
          const { temperature, thresholds } = figuresOf(each);
          if (!(temperature > 0) || !(thresholds.probability <= 1)) return false;
        }
        return true;
      }),
    );
  });
});

import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { distributionOf } from '../../../../src/core/document/judgement/distribution.ts';
import { type Chart, chartOf, clearPassages, isForeign, labelsOf } from '../../../../src/render/distribution/chart.ts';
import { strongestList } from '../../../../src/render/distribution/strongestList.ts';
import { emotion, judged, none } from '../../../support/judgedPassages.ts';

function chartFrom(passages: readonly JudgedPassage[], emotions: readonly string[] = []): Chart {
  return chartOf({ version: 3, passages, distribution: distributionOf(passages, ['joy', 'fear']) }, emotions);
}

const passages = [
  judged(0, 10, emotion('joy', 0.7)),
  judged(20, 30, emotion('fear', 0.9)),
  judged(40, 50, none),
  judged(60, 70, { kind: 'none', reason: 'tooShort' }),
];

suite('The chart of an analysis', () => {
  test('counts words, passages and those with a clear emotion', () => {
    const chart = chartFrom(passages);
    assert.deepEqual([chart.version, chart.words, chart.passages, clearPassages(chart)], [3, 20, 4, 2]);
    assert.deepEqual(labelsOf(chart), ['joy', 'fear']);
    assert.deepEqual(chart.reasons, [
      { reason: 'belowThreshold', passages: 1 },
      { reason: 'tooShort', passages: 1 },
    ]);
  });

  test('the filter chooses the strongest passages and leaves the shares alone', () => {
    const [all, fearful] = [chartFrom(passages), chartFrom(passages, ['fear'])];
    assert.deepEqual(
      all.strongest.map(({ label, start }) => [label, start]),
      [
        ['fear', 20],
        ['joy', 0],
      ],
    );
    assert.deepEqual(
      fearful.strongest.map(({ label }) => label),
      ['fear'],
    );
    assert.deepEqual(fearful.rows, all.rows);
  });

  test('a label a person chose is listed as corrected, without the model’s percentage', () => {
    const said = emotion('fear', 0.8);
    const chart = chartFrom([judged(0, 10, { kind: 'emotion', label: 'joy', probability: 0.1, said }), judged(20, 30)]);
    const html = strongestList(chart.strongest, labelsOf(chart));
    assert.match(html, /<span class="spoken">, <\/span>corrected<\/span>/);
    assert.match(html, /93 %/);
    assert.doesNotMatch(html, /10 %/);
  });

  test('survives being sent', () => {
    const chart = chartFrom(passages);
    assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
  });

  test('passages that failed are counted apart', () => {
    const { verdict: _, ...unread } = judged(0, 10);
    assert.equal(chartFrom([{ ...unread, state: 'failed' }]).failed, 1);
  });

  test('a document is foreign when its language is the only reason', () => {
    const foreign = judged(0, 10, { kind: 'none', reason: 'notEnglish' });
    assert.equal(isForeign(chartFrom([foreign])), true);
    assert.equal(isForeign(chartFrom([foreign, judged(20, 30, none)])), false);
    assert.equal(isForeign(chartFrom([foreign, judged(20, 30)])), false);
    assert.equal(isForeign(chartFrom([])), false);
  });
});

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { absentNote, distributionBars, fullBar } from '../../../../src/render/distribution/bars.ts';
import { distributionTable } from '../../../../src/render/distribution/table.ts';
import { reasonLine } from '../../../../src/render/distribution/reasons.ts';
import { strongestList } from '../../../../src/render/distribution/strongestList.ts';
import { goEmotions } from '../../../support/goEmotions.ts';
import { chart, novel, rowsOf, strong } from '../../../support/panels.ts';

const hostile = `"><img src=x onerror='alert(1)'>&amp;</svg>`;
const texts = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text ?? '');
const attributes = (html: string, pattern: RegExp): readonly (string | undefined)[] =>
  [...html.matchAll(pattern)].map(([, value]) => value);

suite('The picture of a distribution', () => {
  test('a row per label in the model’s order, whatever the labels are', () => {
    const moods = chart({ passages: 3, rows: rowsOf({ calm: [3, 1], Zorn: [1, 1] }, [4, 1]) });
    assert.deepEqual(attributes(distributionBars(moods, []), /data-filter="([^"]*)"/g), ['calm', 'Zorn']);
    assert.match(distributionBars(moods, []), /emotionLens-other1.*emotionLens-other2/);
  });

  test('of many labels those with passages and those in the filter have a row, the largest first, and the others are named', () => {
    const words = Object.fromEntries(goEmotions.map((label) => [label, [0, 0]] as const));
    const many = chart({ passages: 3, rows: rowsOf({ ...words, grief: [1, 1], pride: [5, 1] }, [4, 1]) });
    const html = distributionBars(many, ['relief']);
    assert.deepEqual(attributes(html, /data-filter="([^"]*)"/g), ['pride', 'grief', 'relief']);
    assert.match(
      absentNote(many, ['relief']),
      />In no passage: admiration, amusement, .*, remorse, sadness, surprise, neutral</,
    );
    assert.equal(absentNote(novel, []), '');
    assert.match(html, /no clear emotion/);
  });

  test('a bar is as long as its share of the first round number no label exceeds', () => {
    const steps = [0.01, 0.05, 0.06, 0.2, 0.3, 0.51, 1];
    const shares = steps.map((share) => fullBar(chart({ rows: [{ label: 'joy', share, words: 1, passages: 1 }] })));
    assert.deepEqual(shares, [0.05, 0.05, 0.1, 0.2, 0.5, 1, 1]);
    const half = chart({ rows: rowsOf({ joy: [5, 1], fear: [0, 0] }, [95, 1]) });
    assert.deepEqual(attributes(distributionBars(half, []), /class="fill" width="([^"]*)"/g), ['100%']);
  });

  test('the strip is the whole: its parts follow one another to the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 1000 }),
        (words, none) => {
          fc.pre(none + words.reduce((sum, each) => sum + each, 0) > 0);
          const labels = Object.fromEntries(words.map((count, index) => [`label ${index}`, [count, 1] as const]));
          const html = distributionBars(chart({ rows: rowsOf(labels, [none, 1]) }), []);
          let end = 0;
          for (const [, x, width] of html.matchAll(/class="part[^"]*" x="([\d.]+)%" width="([\d.]+)%"/g)) {
            assert.ok(Math.abs(Number(x) - end) < 0.02, `${x} follows ${end}`);
            end = Number(x) + Number(width);
          }
          assert.ok(Math.abs(end - 100) < 0.02, `ends at ${end}`);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('only what has no clear emotion is the rest of the strip', () => {
    const [some = '', none = ''] = [5, 0].map((words) =>
      distributionBars(chart({ rows: rowsOf({ joy: [5, 1] }, [words, 1]) }), []),
    );
    assert.match(some, /class="part" x="0%".*class="part rest" x="50%" width="50%"/);
    assert.doesNotMatch(none, /rest"/);
  });

  test('the filter is the pressed rows; the others are dimmed', () => {
    const html = distributionBars(novel, ['joy']);
    assert.deepEqual(attributes(html, /class="row dimmed"[^>]*data-filter="([^"]*)"/g), [
      'sadness',
      'love',
      'anger',
      'fear',
      'surprise',
    ]);
    assert.deepEqual(attributes(html, /data-filter="([^"]*)" aria-pressed="true"/g), ['joy']);
    assert.doesNotMatch(distributionBars(novel, []), /dimmed|aria-pressed="true"/);
  });

  test('the table has the numbers of the bars, and the reasons', () => {
    const html = distributionTable(novel, 'alice.md');
    assert.deepEqual(texts(html, 'caption'), [
      'Emotions of alice.md, by share of words',
      'Why passages have no clear emotion',
    ]);
    assert.deepEqual(texts(html, 'td').slice(0, 3), ['4.0 %', '1,094', '27']);
    assert.deepEqual(texts(html, 'td').slice(-6), ['76.3 %', '20,863', '655', '590', '41', '24']);
  });

  test('why passages have no emotion, in one line', () => {
    assert.equal(reasonLine(novel), '590 below the threshold, 41 with two labels too close, 24 too short');
    assert.equal(reasonLine(chart({ failed: 1 })), '1 passage could not be read');
    assert.equal(reasonLine(chart()), '');
  });

  test('labels and texts are never markup', () => {
    const bad = chart({
      rows: rowsOf({ [hostile]: [5, 1] }, [5, 1]),
      strongest: [strong(hostile, hostile)],
    });
    for (const html of [
      distributionBars(bad, [hostile]),
      distributionTable(bad, hostile),
      strongestList(bad.strongest, [hostile]),
    ]) {
      assert.doesNotMatch(html, /<img|'alert|&amp;<\/svg>"/);
      assert.match(html, /&lt;img src=x onerror=&#39;alert\(1\)&#39;&gt;&amp;amp;&lt;\/svg&gt;/);
    }
  });
});

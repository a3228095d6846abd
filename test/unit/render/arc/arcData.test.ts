import assert from 'node:assert/strict';

import type { Verdict } from '../../../../src/core/scoring/verdict.ts';
import { agreed, agreement } from '../../../support/agreement.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { emotion } from '../../../support/judgedPassages.ts';
import { passagesOf } from '../../../support/longDocuments.ts';
import { type ArcData, arcDataOf } from '../../../../src/render/arc/arcData.ts';
import { arcNotes, notePlace, spotName, spotText, turnsMethod } from '../../../../src/render/arc/arcNotes.ts';
import { arcDescription } from '../../../../src/render/arc/arcDescription.ts';
import { arcTable } from '../../../../src/render/arc/arcTable.ts';

const range = { start: 0, end: 0 };
const passages = passagesOf(
  90,
  (index) => (index < 60 ? emotion(index < 30 ? 'joy' : 'fear', 0.9) : undefined),
  (index) => Math.floor(index / 30),
);
const sections = ['', 'Noon', 'Night'].map((title, index) => ({ title, level: index === 0 ? 0 : 1, range }));
const source = { version: 3, model: fakeModel, passages, sections };

function chartOf(): ArcData {
  const chart = arcDataOf(source, []);
  assert.ok(chart !== undefined);
  return chart;
}

suite('What is sent of an arc', () => {
  test('has the place of each point and what stands behind its emotion', () => {
    const { arc, spots } = chartOf();
    assert.equal(spots.length, arc.points.length);
    assert.deepEqual(
      spots.map(({ start }) => start),
      arc.points.map(({ index }) => passages[index]?.passage.range.start),
    );
    assert.equal(
      spots[0] && spotText('joy', spots[0], arc),
      'joy 90 % by the model’s own probability: five words of plain prose',
    );
  });

  test('says in words what a person chose, beside what the model said', () => {
    const said = emotion('joy', 0.9);
    const corrected = passages.map((each, index) => {
      const verdict: Verdict = { kind: 'emotion', label: 'other', probability: 0.1, said };
      return index === 0 ? { ...each, verdict } : each;
    });
    const labels = [...fakeModel.labels, 'other'];
    const chart = arcDataOf({ ...source, model: { ...fakeModel, labels }, passages: corrected }, []);
    const [spot] = chart?.spots ?? [];
    assert.ok(chart !== undefined && spot !== undefined);
    assert.equal(
      spotText('other', spot, chart.arc),
      'corrected to other; the model said joy 90 %: five words of plain prose',
    );
    assert.equal(spotName('other', spot), 'other, corrected: five words of plain prose');
    assert.match(arcTable(chart, 'it'), /<td>other<\/td><td>corrected<\/td>/);
  });

  test('is drawn by the share of people who agree where that is known, and says so', () => {
    const agreeing = passages.map((each) =>
      each.verdict?.kind === 'emotion' ? { ...each, verdict: agreed('joy') } : each,
    );
    const chart = arcDataOf({ ...source, passages: agreeing }, []);
    const [spot] = chart?.spots ?? [];
    assert.ok(chart !== undefined && spot !== undefined);
    assert.ok(chart.arc.ofPeople === true && chart.arc.points.every(({ strength }) => strength === agreement.share));
    assert.equal(spotText('joy', spot, chart.arc), 'joy 84 of 100 people would agree: five words of plain prose');
    assert.match(arcTable(chart, 'it'), /<th scope="col">People who agree<.*<td>joy<\/td><td>84 of 100<\/td>/);
    assert.match(
      arcDescription(chart.arc),
      /higher the larger the share of people who would agree\. .* of these shares of clear/,
    );
    assert.doesNotMatch(JSON.stringify(chart.arc), /0\.93/);
  });

  test('is nothing before the labels or the passages are known', () => {
    const { model: _model, ...withoutModel } = source;
    assert.equal(arcDataOf(withoutModel, []), undefined);
    assert.equal(arcDataOf({ ...source, passages: [] }, []), undefined);
  });

  test('obeys the filter', () => {
    const chart = arcDataOf(source, ['fear']);
    assert.ok(chart !== undefined);
    assert.deepEqual([...new Set(chart.arc.points.map(({ label }) => label))], ['fear']);
  });
});

suite('The lines below an arc', () => {
  test('name the sharpest turns and the longest flat stretch', () => {
    const html = arcNotes(chartOf());
    assert.match(html, /joy → fear/);
    assert.match(html, /fear fades/);
    assert.match(html, /600 words<\/span><span class="spoken"> without a clear emotion: /);
    assert.match(turnsMethod(chartOf().arc), /means of the 120 words before and behind differ most/);
  });

  test('lead to their places', () => {
    const chart = chartOf();
    assert.equal(notePlace(chart, 'turns 0')?.start, 300);
    assert.equal(notePlace(chart, 'flat 0')?.start, 600);
    assert.equal(notePlace(chart, 'turns 9'), undefined);
  });

  test('are none where nothing stands out', () => {
    const chart = arcDataOf({ ...source, passages: passagesOf(1, () => undefined) }, []);
    assert.equal(chart && arcNotes(chart), '');
  });
});

suite('The table of an arc', () => {
  test('has a row per part with each lane’s mean, and a row per point', () => {
    const chart = chartOf();
    const html = arcTable(chart, 'a <b>.md');
    assert.match(html, /<caption>Arc of a &lt;b&gt;\.md: mean/);
    assert.match(html, /Before the first heading<\/th><td>8\d\.\d %<\/td><td>0 %<\/td><td>\d\.\d %<\/td>/);
    assert.match(html, /Noon<\/th>.*Night<\/th>/);
    assert.equal(html.match(/five words of plain prose/g)?.length, chart.arc.points.length);
  });

  test('says where a part goes on behind its section, since not every heading has a mark', () => {
    const chart = chartOf();
    const marks = [
      { title: 'Dawn', level: 1, at: 0, to: 100 },
      { title: 'Noon', level: 1, at: 300, to: 400 },
      { title: 'Dusk', level: 1, at: 400, to: chart.arc.words },
    ];
    const html = arcTable({ ...chart, arc: { ...chart.arc, marks } }, 'a.md');
    assert.deepEqual(
      [...html.matchAll(/<tr><th scope="row" dir="auto">((?:Dawn|Noon|Dusk)[^<]*)</g)].map(([, name]) => name),
      ['Dawn and the headings after it', 'Noon', 'Dusk'],
    );
  });

  test('has tenths where there is no heading, and says where nothing was read', () => {
    const half = passages.map((each, index) => {
      return index < 45 ? each : { passage: each.passage, state: 'pending' as const };
    });
    const chart = arcDataOf({ ...source, passages: half, sections: [] }, []);
    const html = chart === undefined ? '' : arcTable(chart, 'a.md');
    assert.match(html, /From 0 to 10 %/);
    assert.match(html, /From 90 to 100 %<\/th><td>not read/);
  });
});

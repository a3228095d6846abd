import assert from 'node:assert/strict';

import { arcSamples } from '../../../../src/core/document/arc/arc.ts';
import type { ArcData } from '../../../../src/render/arc/arcData.ts';
import { type ArcSection, chartOfSection, sectionsOf, strongestDots } from '../../../../src/render/arc/arcSection.ts';
import { novelArc } from '../../../support/panels.ts';

function novel(): ArcData {
  assert.ok(novelArc !== undefined);
  return novelArc;
}

function sectionNamed(wanted: string): ArcSection {
  const found = sectionsOf(novel().arc).find(({ title }) => title === wanted);
  assert.ok(found !== undefined);
  return found;
}

const mark = (title: string, at: number, to: number): ArcData['arc']['marks'][number] => ({ title, level: 1, at, to });

suite('The sections of an arc', () => {
  test('of the same title are told apart, and one without words is none', () => {
    const found = sectionsOf({ marks: [mark('Part', 0, 0), mark('Part', 0, 50), mark('Part', 50, 100)] });
    assert.deepEqual(
      found.map(({ from }) => from),
      [0, 50],
    );
    assert.equal(new Set(found.map(({ key }) => key)).size, 2);
  });
});

suite('The arc of a section', () => {
  test('has its passages alone, at their places in it, each with its own text', () => {
    const section = sectionNamed('CHAPTER II');
    const { arc, spots } = chartOfSection(novel(), section);
    assert.equal(arc.words, section.to - section.from);
    assert.equal(arc.from, section.from);
    const whole = novel().arc.points;
    const wanted = whole.filter(({ at }) => at >= section.from && at < section.to);
    assert.ok(wanted.length > 0 && wanted.length < whole.length);
    assert.deepEqual(
      arc.points,
      wanted.map((point) => ({ ...point, at: point.at - section.from })),
    );
    assert.deepEqual(
      spots,
      wanted.map((point) => novel().spots[whole.indexOf(point)]),
    );
  });

  test('has the document’s curves, and the quiet of its own words', () => {
    const section = sectionNamed('CHAPTER II');
    const { arc } = chartOfSection(novel(), section);
    const ends = arc.lanes.map(({ curve }) => [curve.length, curve[0]]);
    const first = Math.round((section.from / novel().arc.words) * (arcSamples - 1));
    for (const [index, [samples, value]] of ends.entries()) {
      const whole = novel().arc.lanes[index]?.curve[first];
      assert.equal(samples, arcSamples);
      assert.ok(Math.abs((value ?? 0) - (whole ?? 0)) < 0.02, `${value} for ${whole}`);
    }
    for (const { from, to } of arc.quiet) assert.ok(from >= 0 && to <= arc.words && from < to);
    assert.ok(arc.quiet.length > 0);
  });

  test('of all words is the whole one', () => {
    const { arc, spots, turns, flat } = chartOfSection(novel(), { from: 0, to: novel().arc.words });
    assert.deepEqual(arc, { ...novel().arc, from: 0 });
    assert.deepEqual({ spots, turns, flat }, { spots: novel().spots, turns: novel().turns, flat: novel().flat });
  });

  test('has its own strongest passages, each emotion’s first before any second', () => {
    const chart = chartOfSection(novel(), sectionNamed('CHAPTER II'));
    const labels = new Set(chart.arc.points.map(({ label }) => label));
    const few = strongestDots(chart, labels.size);
    assert.deepEqual(new Set(few.map(({ label }) => label)), labels);
    const starts = new Set(chart.spots.map(({ start }) => start));
    assert.ok(strongestDots(chart, 8).every(({ start }) => starts.has(start)));
    assert.deepEqual(strongestDots(chart, 0), []);
  });

  test('has a gap where the document’s has one', () => {
    const lanes = novel().arc.lanes.map(({ label, curve }) => ({ label, curve: curve.map(() => null) }));
    const { arc } = chartOfSection({ ...novel(), arc: { ...novel().arc, lanes } }, sectionNamed('CHAPTER II'));
    assert.ok(arc.lanes.every(({ curve }) => curve.every((value) => value === null)));
  });
});

import assert from 'node:assert/strict';

import { type Arc, arcOf, arcSamples } from '../../../../../src/core/document/arc/arc.ts';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import type { Section } from '../../../../../src/core/text/passage/passage.ts';
import { goEmotions } from '../../../../support/goEmotions.ts';
import { emotion } from '../../../../support/judgedPassages.ts';
import { passagesOf, unread } from '../../../../support/longDocuments.ts';

const labels = ['joy', 'fear'];

function arc(
  passages: readonly JudgedPassage[],
  emotions: readonly string[] = [],
  sections: readonly Section[] = [],
): Arc {
  return arcOf({ passages, sections }, labels, emotions);
}

function curve({ lanes }: Arc, label: string): readonly (number | null)[] {
  return lanes.find((lane) => lane.label === label)?.curve ?? [];
}

suite('The arc of a document', () => {
  test('has a lane per label of the model, each with the same number of samples however long the document is', () => {
    for (const count of [1, 40, 4000]) {
      const { lanes } = arc(passagesOf(count, () => emotion('joy')));
      assert.deepEqual(
        lanes.map(({ label, curve }) => [label, curve.length]),
        [
          ['joy', arcSamples],
          ['fear', arcSamples],
        ],
      );
    }
  });

  test('of a model with many labels has lanes for those with the most words, and says how many have none', () => {
    const many = goEmotions.slice(0, 27);
    const passages = passagesOf(90, (index) => emotion(many[index % 3 === 0 ? 20 : index % 14] ?? 'joy'));
    const { lanes, withoutLane } = arcOf({ passages, sections: [] }, many, []);
    assert.equal(lanes.length, 10);
    assert.ok(lanes.some(({ label }) => label === many[20]));
    assert.deepEqual(
      lanes.map(({ label }) => label),
      many.filter((label) => lanes.some((lane) => lane.label === label)),
    );
    assert.equal(withoutLane, 5);
    const filtered = arcOf({ passages, sections: [] }, many, many.slice(0, 12));
    assert.deepEqual([filtered.lanes.length, filtered.withoutLane], [12, undefined]);
  });

  test('of a document that is all one emotion lies level at its probability', () => {
    const joy = curve(arc(passagesOf(100, () => emotion('joy', 0.8))), 'joy');
    assert.ok(joy.every((value) => value !== null && Math.abs(value - 0.8) < 1e-9));
    assert.ok(curve(arc(passagesOf(100, () => emotion('joy', 0.8))), 'fear').every((value) => value === 0));
  });

  test('rises to a passage and is nothing a window away from it', () => {
    const made = arc(passagesOf(100, (index) => (index === 50 ? emotion('joy', 1) : undefined)));
    const joy = curve(made, 'joy');
    const middle = Math.round((50.5 / 100) * (arcSamples - 1));
    assert.equal(made.window, 120);
    assert.equal(Math.max(...joy.map((value) => value ?? 0)), joy[middle]);
    const away = Math.ceil(((made.window + 20) / made.words) * arcSamples);
    assert.equal(joy[middle + away], 0);
    assert.equal(joy[middle - away], 0);
    assert.ok((joy[middle + away - 3] ?? 0) > 0);
  });

  test('is smoothed over 2 % of a long document to each side', () => {
    assert.equal(arc(passagesOf(1000, () => undefined)).window, 400);
  });

  test('is smoothed over an eighth of a short document at most', () => {
    assert.equal(arc(passagesOf(4, () => undefined)).window, 10);
  });

  test('has a gap where nothing has been read, and none where one word in ten has', () => {
    const half = passagesOf(100, () => emotion('joy')).map((each, index) => (index < 50 ? each : unread(each)));
    const joy = curve(arc(half), 'joy');
    assert.notEqual(joy[20], null);
    assert.equal(joy[220], null);
    const spread = passagesOf(100, () => emotion('joy')).map((each, index) => (index % 4 === 0 ? each : unread(each)));
    assert.ok(curve(arc(spread), 'joy').every((value) => value !== null));
  });

  test('has a point for each clear emotion, in the middle of its passage', () => {
    const { points } = arc(passagesOf(3, (index) => (index === 1 ? emotion('fear', 0.7) : undefined)));
    assert.deepEqual(points, [{ label: 'fear', strength: 0.7, at: 30, index: 1 }]);
  });

  test('keeps the strongest of points that would lie on each other', () => {
    const { points } = arc(passagesOf(4800, (index) => emotion('joy', index % 20 === 7 ? 0.9 : 0.6)));
    assert.equal(points.length, arcSamples);
    assert.ok(points.every(({ strength }) => strength === 0.9));
  });

  test('shows long stretches without a clear emotion, and no short ones', () => {
    const { quiet } = arc(passagesOf(40, (index) => (index === 20 || index === 22 ? emotion('joy') : undefined)));
    assert.deepEqual(quiet, [
      { from: 0, to: 400 },
      { from: 460, to: 800 },
    ]);
  });

  test('obeys the filter', () => {
    const made = arc(
      passagesOf(4, (index) => emotion(index < 2 ? 'joy' : 'fear')),
      ['fear'],
    );
    assert.deepEqual(
      made.lanes.map(({ label }) => label),
      ['fear'],
    );
    assert.deepEqual(
      made.points.map(({ index }) => index),
      [2, 3],
    );
    assert.deepEqual(made.quiet, []);
  });

  test('marks headings where their words begin, one without words where the next begin', () => {
    const range = { start: 0, end: 0 };
    const sections = ['', 'One', 'Empty', 'Two'].map((title, index) => ({ title, level: index === 0 ? 0 : 2, range }));
    const passages = passagesOf(
      4,
      () => undefined,
      (index) => [0, 1, 3, 3][index] ?? 0,
    );
    assert.deepEqual(arc(passages, [], sections).marks, [
      { title: 'One', level: 2, at: 20, to: 40 },
      { title: 'Empty', level: 2, at: 40, to: 40 },
      { title: 'Two', level: 2, at: 40, to: 80 },
    ]);
  });

  test('ends a section with the next heading that is not deeper, the last with the document', () => {
    const levels = [1, 2, 4, 3, 2, 1];
    const sections = levels.map((level, index) => ({ title: `${index}`, level, range: { start: 0, end: 0 } }));
    const passages = passagesOf(
      6,
      () => undefined,
      (index) => index,
    );
    assert.deepEqual(
      arc(passages, [], sections).marks.map(({ at, to }) => [at, to]),
      [
        [0, 100],
        [20, 80],
        [40, 60],
        [60, 80],
        [80, 100],
        [100, 120],
      ],
    );
  });

  test('leaves out the lower levels of many headings', () => {
    const range = { start: 0, end: 0 };
    const sections = Array.from({ length: 900 }, (_, index) => ({
      title: `${index}`,
      level: index % 100 ? 3 : 2,
      range,
    }));
    const { marks } = arc(
      passagesOf(
        900,
        () => undefined,
        (index) => index,
      ),
      [],
      sections,
    );
    assert.deepEqual(
      marks.map(({ title }) => title),
      ['0', '100', '200', '300', '400', '500', '600', '700', '800'],
    );
  });

  test('marks every chapter of a long novel', () => {
    const range = { start: 0, end: 0 };
    const sections = Array.from({ length: 136 }, (_, index) => ({ title: `${index}`, level: index ? 2 : 1, range }));
    const passages = passagesOf(
      136,
      () => undefined,
      (index) => index,
    );
    assert.equal(arc(passages, [], sections).marks.length, 136);
  });

  test('marks no more than a picture can hold up to the end, and each section keeps its own', () => {
    for (const count of [401, 20_000]) {
      const sections = Array.from({ length: count }, (_, index) => ({
        title: `${index}`,
        // The title of all alone, above them.
        level: index === 0 ? 1 : 2,
        range: { start: 0, end: 0 },
      }));
      const passages = passagesOf(
        count,
        () => undefined,
        (index) => index,
      );
      const { marks, words } = arc(passages, [], sections);
      assert(marks.length > 200 && marks.length <= 400, `${marks.length}`);
      assert.deepEqual(
        marks.slice(1).filter(({ at, to }) => to - at !== 20),
        [],
      );
      assert((marks.at(-1)?.at ?? 0) > 0.99 * words);
    }
  });

  test('of nothing is empty', () => {
    assert.deepEqual(arc([]), {
      words: 0,
      window: 1,
      lanes: [
        { label: 'joy', curve: [] },
        { label: 'fear', curve: [] },
      ],
      points: [],
      quiet: [],
      marks: [],
    });
  });
});

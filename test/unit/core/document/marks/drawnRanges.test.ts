import assert from 'node:assert/strict';

import { DrawnRanges } from '../../../../../src/core/document/marks/drawnRanges.ts';
import type { Change } from '../../../../../src/core/text/passage/edits.ts';

const ranges = [
  { start: 0, end: 10 },
  { start: 12, end: 20 },
];
const typed = (rangeOffset: number, text: string, rangeLength = 0): readonly Change[] => [
  { rangeOffset, rangeLength, text },
];

/** As an editor shows them in version 1. */
function drawn(): DrawnRanges {
  const marks = new DrawnRanges(1);
  marks.draw(ranges);
  return marks;
}

suite('Ranges that an editor marks', () => {
  test('are drawn once', () => {
    const marks = new DrawnRanges(1);
    assert.equal(marks.draw([]), false);
    assert.equal(marks.draw(ranges), true);
    assert.equal(marks.draw(ranges), false);
    assert.equal(marks.draw([]), true);
  });

  test('are left alone where the editor moved them along itself', () => {
    const marks = drawn();
    marks.edit(2, typed(5, 'abc'));
    marks.edit(3, typed(17, '', 1));
    assert.equal(
      marks.draw([
        { start: 0, end: 13 },
        { start: 15, end: 22 },
      ]),
      false,
    );
  });

  test('are drawn again where one is another than the editor has moved', () => {
    const marks = drawn();
    marks.edit(2, typed(5, 'abc'));
    assert.equal(marks.draw(ranges), true);
  });

  test('are drawn again where an edit touched an end of one: editors differ in what they make of that', () => {
    for (const [at, removed] of [
      [0, 0],
      [10, 0],
      [12, 0],
      [8, 3],
      [9, 1],
      [0, 10],
    ] as const) {
      const marks = drawn();
      marks.edit(2, typed(at, '', removed));
      assert.equal(marks.draw(ranges), true, `${removed} at ${at}`);
    }
  });

  test('are left alone when the document is saved, and drawn again when its lines end otherwise', () => {
    const marks = drawn();
    marks.edit(1, []);
    assert.equal(marks.draw(ranges), false);
    marks.edit(2, []);
    assert.equal(marks.draw(ranges), true);
    assert.equal(marks.draw(ranges), false);
  });

  test('are drawn again after an edit in very many places', () => {
    const marks = drawn();
    marks.edit(
      2,
      Array.from({ length: 200_000 }, (_, index) => ({ rangeOffset: 100 + index, rangeLength: 1, text: 'x' })),
    );
    assert.equal(marks.draw(ranges), true);
  });
});

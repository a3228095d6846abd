import assert from 'node:assert/strict';
import { type Direction, nextPassage } from '../../../../../src/core/document/marks/nextPassage.ts';
import { emotion, judged, none } from '../../../../support/judgedPassages.ts';

const passages = [
  judged(0, 9, emotion('joy')),
  judged(10, 19, none),
  judged(20, 29, emotion('fear')),
  judged(30, 39, emotion('joy')),
];

function found(caret: number, direction: Direction, emotions: readonly string[] = []): readonly unknown[] | undefined {
  const next = nextPassage(passages, caret, direction, emotions);
  return next && [next.judged.passage.range.start, `${next.place}/${next.count}`, next.wrapped];
}

suite('The next passage', () => {
  test('is the nearest with a clear emotion behind the caret', () => {
    assert.deepEqual(found(5, 'next'), [20, '2/3', false]);
    assert.deepEqual(found(12, 'next'), [20, '2/3', false]);
  });

  test('the previous one is the nearest that ends before the caret', () => {
    assert.deepEqual(found(35, 'previous'), [20, '2/3', false]);
    assert.deepEqual(found(15, 'previous'), [0, '1/3', false]);
  });

  test('goes around the ends and says so', () => {
    assert.deepEqual(found(35, 'next'), [0, '1/3', true]);
    assert.deepEqual(found(5, 'previous'), [30, '3/3', true]);
  });

  test('obeys the filter', () => {
    assert.deepEqual(found(5, 'next', ['joy']), [30, '2/2', false]);
    assert.equal(found(5, 'next', ['love']), undefined);
  });

  test('is none in a document without one', () => assert.equal(nextPassage([], 0, 'next', []), undefined));
});

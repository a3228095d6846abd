import assert from 'node:assert/strict';
import { type Change, mapRange } from '../../../../../src/core/text/passage/edits.ts';

const text = 'one TWO three';
const passage = { start: 4, end: 7 };

/** What the passage TWO has become after `rangeLength` units at `rangeOffset` were replaced. */
function after(
  rangeOffset: number,
  rangeLength: number,
  inserted: string,
  ...more: readonly Change[]
): string | undefined {
  const changes = [{ rangeOffset, rangeLength, text: inserted }, ...more];
  const range = mapRange(passage, changes);
  let edited = text;
  for (const change of changes.toSorted((a, b) => b.rangeOffset - a.rangeOffset))
    edited = edited.slice(0, change.rangeOffset) + change.text + edited.slice(change.rangeOffset + change.rangeLength);
  return range && edited.slice(range.start, range.end);
}

suite('A passage after an edit', () => {
  test('moves with what is typed or deleted before it', () => {
    assert.equal(after(0, 0, 'zero '), 'TWO');
    assert.equal(after(0, 4, ''), 'TWO');
    assert.equal(after(3, 1, '\n\n'), 'TWO');
  });

  test('stays when something changes behind it', () => assert.equal(after(8, 5, 'four'), 'TWO'));

  test('grows and shrinks with what changes inside it', () => {
    assert.equal(after(5, 0, '--'), 'T--WO');
    assert.equal(after(5, 1, ''), 'TO');
  });

  test('takes in what is typed at its edges', () => {
    assert.equal(after(7, 0, '!'), 'TWO!');
    assert.equal(after(4, 0, '"'), '"TWO');
  });

  test('does not take in a line opened at its edges', () => {
    assert.equal(after(7, 0, '\n'), 'TWO');
    assert.equal(after(7, 0, '\r\n'), 'TWO');
    assert.equal(after(4, 0, '\n'), 'TWO');
    assert.equal(after(4, 0, '\n  '), 'TWO');
  });

  test('keeps what is left of it when a deletion reaches into it', () => {
    assert.equal(after(2, 3, ''), 'WO');
    assert.equal(after(6, 4, ''), 'TW');
  });

  test('is gone when nothing of it is left', () => {
    assert.equal(after(4, 3, ''), undefined);
    assert.equal(after(0, 13, ''), undefined);
  });

  test('follows several changes of one edit', () =>
    assert.equal(after(0, 3, 'I', { rangeOffset: 5, rangeLength: 1, text: 'oo' }), 'TooO'));
});

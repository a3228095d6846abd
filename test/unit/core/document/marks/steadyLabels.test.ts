import assert from 'node:assert/strict';

import type { PassageLabel } from '../../../../../src/core/document/marks/passageLabels.ts';
import { SteadyLabels } from '../../../../../src/core/document/marks/steadyLabels.ts';
import { ignoreComment } from '../../../../../src/core/text/directives/commentMarks.ts';
import { judged } from '../../../../support/judgedPassages.ts';

const label = (start: number, end: number, text: string): PassageLabel => ({
  range: { start, end },
  text,
  judged: judged(start, end),
});
const typing = (rangeOffset: number, text: string, rangeLength = 0): Parameters<SteadyLabels['edit']>[1] => [
  { rangeOffset, rangeLength, text },
];
const seen = (labels: SteadyLabels): readonly string[] =>
  labels.shown.map(({ text, range }) => `${text} ${range.start}-${range.end}`);

function shownAtFirst(): SteadyLabels {
  const labels = new SteadyLabels(1);
  labels.show([label(0, 10, 'joy'), label(12, 20, 'fear')]);
  return labels;
}

suite('Labels while a person types', () => {
  test('move with the text', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(5, 'abc'));
    assert.deepEqual(seen(labels), ['joy 0-13', 'fear 15-23']);
    assert.equal(labels.version, 2);
  });

  test('change at once where nobody types and stay as they were where somebody does', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(5, 'a'));
    assert.equal(labels.show([label(0, 11, 'anger'), label(13, 21, 'sadness')]), true);
    assert.deepEqual(seen(labels), ['joy 0-11', 'sadness 13-21']);
  });

  test('change where somebody typed once that rests', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(5, 'a'));
    labels.rest();
    assert.equal(labels.show([label(0, 11, 'anger')]), true);
    assert.deepEqual(seen(labels), ['anger 0-11']);
  });

  test('neither come nor go in the passage typed in', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(20, ' more'));
    labels.show([label(0, 10, 'joy')]);
    assert.deepEqual(seen(labels), ['joy 0-10', 'fear 12-25']);
    const bare = new SteadyLabels(1);
    bare.edit(2, typing(3, 'x'));
    assert.equal(bare.show([label(0, 10, 'joy')]), false);
  });

  test('keys in one passage after keys in another hold both and follow both', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(20, 'x'));
    labels.edit(3, typing(0, 'yy'));
    labels.show([label(2, 12, 'anger'), label(14, 23, 'sadness')]);
    assert.deepEqual(seen(labels), ['joy 0-12', 'fear 14-23']);
  });

  test('are not held by a paste', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(5, 'p'.repeat(300)));
    labels.show([label(0, 310, 'anger')]);
    assert.deepEqual(seen(labels), ['anger 0-310']);
  });

  test('are not held by a comment that a command puts above their passage or takes away', () => {
    for (const language of ['markdown', 'mdx']) {
      const comment = `${ignoreComment(language)}\n`;
      const { length } = comment;
      const labels = shownAtFirst();
      labels.edit(2, typing(12, comment));
      labels.show([label(0, 10, 'joy')]);
      assert.deepEqual(seen(labels), ['joy 0-10']);
      labels.edit(3, typing(12, '', length));
      labels.show([label(0, 10, 'joy'), label(12, 20, 'fear')]);
      assert.deepEqual(seen(labels), ['joy 0-10', 'fear 12-20']);
    }
  });

  test('go with the passage that is deleted or replaced whole', () => {
    const labels = shownAtFirst();
    labels.edit(2, typing(0, 'quite another', 10));
    assert.deepEqual(seen(labels), ['fear 15-23']);
    labels.edit(3, typing(0, '', 30));
    assert.deepEqual(seen(labels), []);
  });

  test('the same labels again are no change', () => {
    const labels = shownAtFirst();
    assert.equal(labels.show([label(0, 10, 'joy'), label(12, 20, 'fear')]), false);
    assert.equal(labels.show([label(0, 10, 'joy'), label(12, 21, 'fear')]), true);
  });

  test('follow an edit in more places than a call takes arguments', () => {
    const labels = new SteadyLabels(1);
    labels.show([label(500_000, 500_010, 'joy')]);
    labels.edit(
      2,
      Array.from({ length: 200_000 }, (_, index) => ({ rangeOffset: index * 2, rangeLength: 1, text: 'x' })),
    );
    assert.deepEqual(seen(labels), ['joy 500000-500010']);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { anchorsOf } from '../../../../../src/core/document/comparison/longestCommonSubsequence.ts';
import { matchTexts } from '../../../../../src/core/document/comparison/matching.ts';

/** Few different ones, so that they repeat. */
const texts = fc.array(fc.constantFrom('a', 'b', 'c d', 'c d e', 'f g h i', 'f g h j', ''), { maxLength: 30 });

/** `same 0>0`, `added >1`, `removed 1>`. */
function told(before: readonly string[], after: readonly string[]): readonly string[] {
  return matchTexts(before, after).map(
    (match) => `${match.kind} ${'before' in match ? match.before : ''}>${'after' in match ? match.after : ''}`,
  );
}

function lines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `line number ${index} of the draft`);
}

suite('Matching two drafts', () => {
  test('every text of both stands in one match', () =>
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const matches = matchTexts(before, after);
        const olds = matches.flatMap((match) => ('before' in match ? [match.before] : []));
        const news = matches.flatMap((match) => ('after' in match ? [match.after] : []));
        assert.deepEqual(
          olds.toSorted((a, b) => a - b),
          [...before.keys()],
        );
        assert.deepEqual(news, [...after.keys()]);
      }),
    ));

  test('equal texts are found wherever they stand', () =>
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const left = matchTexts(before, after);
        const removed = left.flatMap((match) => (match.kind === 'removed' ? [before[match.before]] : []));
        const added = left.flatMap((match) => (match.kind === 'added' ? [after[match.after]] : []));
        assert.deepEqual(
          added.filter((text) => removed.includes(text)),
          [],
        );
        for (const match of left)
          if (match.kind === 'same' || match.kind === 'moved') assert.equal(before[match.before], after[match.after]);
      }),
    ));

  test('with itself changes nothing', () =>
    fc.assert(
      fc.property(texts, (draft) => {
        assert.ok(matchTexts(draft, draft).every((match) => match.kind === 'same' && match.before === match.after));
      }),
    ));

  test('texts that stayed rise on both sides', () =>
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const anchors = anchorsOf(before, after);
        assert.ok(anchors.every(({ after: at }, index) => index === 0 || at > (anchors[index - 1]?.after ?? 0)));
      }),
    ));

  test('tells the moved from the rewritten, the added and the removed', () => {
    const before = ['It began.', 'A calm.', 'Alice was glad to see them all.', 'A storm came.', 'Gone.', 'The end.'];
    const after = ['A storm came.', 'It began.', 'A calm.', 'Alice was sad to see them all.', 'Quite new.', 'The end.'];
    assert.deepEqual(told(before, after), [
      'moved 3>0',
      'same 0>1',
      'same 1>2',
      'rewritten 2>3',
      'added >4',
      'removed 4>',
      'same 5>5',
    ]);
  });

  test('half of the words shared is the same passage, less is another', () => {
    assert.deepEqual(told(['one two three four'], ['one two five six']), ['rewritten 0>0']);
    assert.deepEqual(told(['one two three four'], ['one five six seven']), ['added >0', 'removed 0>']);
  });

  test('of several alike the most alike belong together', () =>
    assert.deepEqual(told(['a b c d', 'a b c e'], ['a b c e f', 'a b c d f']), ['rewritten 1>0', 'rewritten 0>1']));

  test('finds one new text among ten thousand, and the one that moved', () => {
    const before = lines(10_000);
    const after = [...before.slice(1, 5000), 'Something new.', ...before.slice(5000), before[0] ?? ''];
    const kinds = matchTexts(before, after).flatMap(({ kind }) => (kind === 'same' ? [] : [kind]));
    assert.deepEqual(kinds, ['added', 'moved']);
  });

  test('follows a rewriting of every text of a long draft', () => {
    const before = lines(1000);
    const after = before.map((line) => `${line}, rewritten`);
    assert.ok(matchTexts(before, after).every((match) => match.kind === 'rewritten' && match.before === match.after));
  });

  test('texts by the hundred thousand, more than a call takes arguments, are matched', () => {
    const before = Array.from({ length: 150_000 }, (_, index) => `${index}`);
    const matches = matchTexts(before, ['first', ...before, 'last']);
    assert.equal(matches.filter(({ kind }) => kind === 'same').length, 150_000);
  });
});

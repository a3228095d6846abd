import assert from 'node:assert/strict';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { carryOver } from '../../../../../src/core/document/analysis/carryOver.ts';
import { PlainReader } from '../../../../../src/core/text/prose/plain.ts';
import { readingOf } from '../../../../support/fakeClassifier.ts';

const passagesOf = (texts: readonly string[]) => new PlainReader().read(texts.join('\n\n')).passages;

/** A document in which every passage has been read; each reading names the text it is of by its number of windows. */
function readDocument(texts: readonly string[]): readonly JudgedPassage[] {
  return passagesOf(texts).map((passage, index) => ({
    passage,
    state: 'done',
    reading: { ...readingOf(passage.text), windows: index },
  }));
}

/** What each new passage has: `=0` the reading of old passage 0 as its own, `~0` until its own comes, `-` nothing. */
function carried(before: readonly string[], after: readonly string[]): string {
  return carryOver(readDocument(before), passagesOf(after))
    .map(({ state, reading }) => (reading === undefined ? '-' : `${state === 'done' ? '=' : '~'}${reading.windows}`))
    .join(' ');
}

suite('What an edited document keeps', () => {
  test('everything, where nothing changed', () => assert.equal(carried(['a', 'b'], ['a', 'b']), '=0 =1'));

  test('all but the paragraph edited, which shows its old result until the new one', () =>
    assert.equal(carried(['a', 'b', 'c'], ['a', 'bb', 'c']), '=0 ~1 =2'));

  test('all around a paragraph put in, which has nothing to show', () =>
    assert.equal(carried(['a', 'b'], ['a', 'x', 'b']), '=0 - =1'));

  test('all around a paragraph taken out', () => assert.equal(carried(['a', 'b', 'c'], ['a', 'c']), '=0 =2'));

  test('a paragraph cut in two gives its old result to the first half', () =>
    assert.equal(carried(['a', 'b c', 'd'], ['a', 'b', 'c', 'd']), '=0 ~1 - =2'));

  test('what stands between two edited paragraphs, each of which has its own old result', () =>
    assert.equal(carried(['a', 'b', 'c', 'd', 'e'], ['a', 'bb', 'c', 'dd', 'e']), '=0 ~1 =2 ~3 =4'));

  test('results in their new order when paragraphs are moved', () =>
    assert.equal(carried(['a', 'b', 'c'], ['c', 'a', 'b']), '=2 =0 =1'));

  test('a moved paragraph’s result is not shown for another one', () =>
    assert.equal(carried(['a', 'b', 'c', 'd'], ['x', 'b', 'a', 'y']), '- =1 =0 ~2'));

  test('equal paragraphs, each once', () => assert.equal(carried(['a', 'a', 'b'], ['a', 'a', 'a', 'b']), '=0 =1 - =2'));

  test('nothing, where all is new or empty', () => {
    assert.equal(carried([], ['a']), '-');
    assert.equal(carried(['a'], []), '');
  });

  test('places follow the new text', () => {
    const kept = carryOver(readDocument(['a', 'b']), passagesOf(['a longer', 'b']));
    assert.deepEqual(kept[1]?.passage.range, { start: 10, end: 11 });
  });

  test('what failed is pending again', () => {
    const failed = readDocument(['a']).map((judged): JudgedPassage => ({ ...judged, state: 'failed' }));
    assert.equal(carryOver(failed, passagesOf(['a']))[0]?.state, 'pending');
  });
});

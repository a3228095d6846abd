import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { contributedColors } from '../../../../src/core/scoring/labels.ts';
import {
  type BlockToken,
  contentsOf,
  markedAttributes,
  markedBlocks,
  marksByLine,
} from '../../../../src/render/preview/blockMarks.ts';
import { emotion, judged, none } from '../../../support/judgedPassages.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';

const mark = { colorKey: 'joy', letters: 'J', title: 'Joy.' };

const token = (type: string, first: number, behind: number, content = '', hidden = false): BlockToken => ({
  type,
  map: [first, behind],
  hidden,
  content,
  attrs: null,
});

/** Types of the tokens that get a mark, for passages that begin on these lines. */
function marked(tokens: readonly BlockToken[], ...lines: readonly number[]): readonly string[] {
  const found = markedBlocks(tokens, new Map(lines.map((line) => [line, mark])));
  return [...found.keys()].map(({ type, map }) => `${type} ${map?.join('-')}`);
}

suite('Marks of the preview', () => {
  const list = [
    token('bullet_list_open', 0, 4),
    token('list_item_open', 0, 3),
    token('paragraph_open', 0, 1, '', true),
    token('inline', 0, 1, 'one'),
    token('list_item_open', 1, 3),
    token('paragraph_open', 1, 2),
    token('inline', 1, 2, 'two'),
  ];

  test('belong to the innermost block that is drawn', () => {
    assert.deepEqual(marked(list, 0), ['list_item_open 0-3']);
    assert.deepEqual(marked(list, 1), ['paragraph_open 1-2']);
    assert.deepEqual(marked([token('table_open', 0, 4), token('tr_open', 2, 3)], 2), ['tr_open 2-3']);
  });

  test('are one a block, and none beyond the text', () => {
    assert.deepEqual(marked([token('paragraph_open', 0, 5)], 0, 3), ['paragraph_open 0-5']);
    assert.deepEqual(marked(list, 7), []);
    assert.deepEqual(marked([], 0), []);
  });

  test('are told again by what stands in their block', () => {
    assert.deepEqual([...contentsOf(list).values()], ['one', 'two']);
  });

  test('keep the classes of the preview, and leave its tokens alone', () => {
    const attrs: [string, string][] = [['class', 'code-line']];
    assert.deepEqual(markedAttributes(attrs, mark), [
      ['class', 'code-line emotion-lens emotion-lens-joy'],
      ['data-emotion-lens', 'J'],
      ['title', 'Joy.'],
    ]);
    assert.deepEqual(attrs, [['class', 'code-line']]);
    assert.equal(markedAttributes(null, mark)[0]?.[1], 'emotion-lens emotion-lens-joy');
  });

  test('are of passages with an emotion that the filter lets through', () => {
    const passages = [judged(0, 10, emotion('joy')), judged(20, 30, none), judged(40, 50, emotion('fear'))];
    const lines = (emotions: readonly string[]): readonly (readonly [number, string])[] =>
      [...marksByLine(passages, (offset) => offset / 10, ['joy', 'fear'], emotions, fakeModel.thresholds)].map(
        ([line, { colorKey }]) => [line, colorKey],
      );
    assert.deepEqual(lines([]), [
      [0, 'joy'],
      [4, 'fear'],
    ]);
    assert.deepEqual(lines(['fear']), [[4, 'fear']]);
  });

  test('have a colour in the stylesheet for each label', () => {
    const style = readFileSync('media/preview.css', 'utf8');
    const missing = contributedColors().filter(
      ({ key }) =>
        key !== 'none' && !style.includes(`.emotion-lens-${key}::after {\n  color: var(--vscode-emotionLens-${key});`),
    );
    assert.deepEqual(missing, []);
  });
});

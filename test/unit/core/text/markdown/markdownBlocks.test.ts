import assert from 'node:assert/strict';
import fc from 'fast-check';

import { MarkdownBlocks } from '../../../../../src/core/text/markdown/markdownBlocks.ts';
import type { MarkdownBlock } from '../../../../../src/core/text/markdown/markdownTree.ts';
import type { Range } from '../../../../../src/core/text/passage/passage.ts';
import { markdownDocument, markdownScrap } from '../../../../support/markdownDocuments.ts';

const edit = fc.record({
  at: fc.nat(200),
  removed: fc.nat(12),
  inserted: fc.array(markdownScrap, { maxLength: 3 }),
});

/** The blocks where they stand in the text; chunks may part neighbours without prose. */
function blocksOf(blocks: MarkdownBlocks, text: string): readonly MarkdownBlock[] {
  const found: MarkdownBlock[] = [];
  for (const chunk of blocks.parse(text))
    for (const block of chunk.blocks)
      if (block.type !== 'other' || found.at(-1)?.type !== 'other') found.push(placed(block, chunk.start));
  return found;
}

function placed(block: MarkdownBlock, by: number): MarkdownBlock {
  const move = <T extends Range>(range: T): T => ({ ...range, start: range.start + by, end: range.end + by });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...move(block), marks: block.marks.map(move) };
    case 'table':
      return { ...block, rows: block.rows.map(move) };
    case 'comment':
    case 'footnote':
      return move(block);
    case 'other':
      return block;
    default:
      return block satisfies never;
  }
}

suite('The blocks of a Markdown document', () => {
  test('are the same parsed whole and in chunks as short as can be', () => {
    fc.assert(
      fc.property(markdownDocument, (text) =>
        assert.deepEqual(blocksOf(new MarkdownBlocks(1), text), blocksOf(new MarkdownBlocks(Infinity), text)),
      ),
      { numRuns: 300 },
    );
  });

  for (const [name, end] of [
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
  ] as const)
    test(`go on in a list item behind a blank line, with ${name}`, () => {
      const text = ['- b', '', '  a', '', 'c'].join(end);
      const kinds = blocksOf(new MarkdownBlocks(1), text).map((block) => ('kind' in block ? block.kind : block.type));
      assert.deepEqual(kinds, ['other', 'listItem', 'listItem', 'paragraph']);
    });

  test('are the same after edits as when parsed for the first time', () => {
    fc.assert(
      fc.property(markdownDocument, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
        const blocks = new MarkdownBlocks(1);
        let text = first;
        blocks.parse(text);
        for (const { at, removed, inserted } of edits) {
          text = text.slice(0, at) + inserted.join('') + text.slice(at + removed);
          assert.deepEqual(blocksOf(blocks, text), blocksOf(new MarkdownBlocks(1), text));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are parsed again only around an edit', () => {
    const text = 'A paragraph of a few words.\n\n'.repeat(5_000);
    const blocks = new MarkdownBlocks();
    const before = new Set(blocks.parse(text).map((chunk) => chunk.blocks));
    const edited = `${text.slice(0, 70_000)}More. ${text.slice(70_000)}`;
    const after = blocks.parse(edited);
    assert.ok(after.length > 10);
    assert.ok(after.filter((chunk) => !before.has(chunk.blocks)).length <= 2);
  });
});

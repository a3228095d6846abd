import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { unreadRanges } from '../../../../../src/core/text/prose/unreadRanges.ts';
import { markdownDocument } from '../../../../support/markdownDocuments.ts';

const unread = (text: string, start = 0, end = text.length): readonly string[] =>
  unreadRanges(text, readerFor('markdown').read(text).passages, { start, end }).map((range) =>
    text.slice(range.start, range.end),
  );

/** Every offset in them. */
const marked = (ranges: readonly { readonly start: number; readonly end: number }[]): readonly number[] =>
  ranges.flatMap((range) => Array.from({ length: range.end - range.start }, (_, index) => range.start + index));

suite('What is not read', () => {
  test('is all that is in no passage, and markup in one, but no white space', () => {
    assert.deepEqual(unread('# Title\n\nSo **glad**  he\nwept.\n\n```\ncode\n```\n\n- One'), [
      '# Title',
      '**',
      '**',
      '```\ncode\n```\n\n-',
    ]);
  });

  test('is what a comment ignores, with the comment', () => {
    assert.deepEqual(unread('A.\n\n<!-- emotion-lens-ignore -->\nB.\n\nC.'), ['<!-- emotion-lens-ignore -->\nB.']);
  });

  test('is everything where nothing is read', () => {
    assert.deepEqual(unreadRanges(' a\nb ', [], { start: 0, end: 5 }), [{ start: 1, end: 4 }]);
    assert.deepEqual(unreadRanges('', [], { start: 0, end: 0 }), []);
  });

  test('is the same in a stretch as in the whole', () => {
    fc.assert(
      fc.property(markdownDocument, fc.nat(100), fc.nat(100), (text, one, other) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const { passages } = readerFor('markdown').read(text);
        const solid = (offset: number): boolean => offset >= start && offset < end && /\S/.test(text.charAt(offset));
        assert.deepEqual(
          marked(unreadRanges(text, passages, { start, end })).filter(solid),
          marked(unreadRanges(text, passages, { start: 0, end: text.length })).filter(solid),
        );
      }),
    );
  });
});

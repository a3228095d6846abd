import assert from 'node:assert/strict';

import fc from 'fast-check';

import { count } from '../../../../src/core/language/numbers.ts';
import { excerpt } from '../../../../src/render/format/excerpt.ts';
import { passageCount, wordCount } from '../../../../src/render/format/numbers.ts';

suite('Numbers and excerpts', () => {
  test('numbers are grouped and agree with their noun', () => {
    assert.equal(count(27_343), '27,343');
    assert.deepEqual([wordCount(0), wordCount(1), passageCount(2_000)], ['0 words', '1 word', '2,000 passages']);
  });

  test('a short text is its own excerpt', () => assert.equal(excerpt('Dear reader', 11), 'Dear reader'));

  test('an excerpt ends between characters, without a space before the dots', () => {
    assert.equal(excerpt('Dear reader', 5), 'Dear…');
    assert.equal(excerpt('ab👩‍👩‍👧cd', 6), 'ab…');
  });

  test('an excerpt is the beginning of its text and keeps to its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const begun = excerpt(text, most);
        assert.ok(begun.length <= most + 1);
        assert.ok(text.startsWith(begun.replace(/…$/, '')) || text === begun);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { displayWidth, fitted, harmless, padded } from '../../../../src/cli/output/displayWidth.ts';

suite('The width of text on a terminal', () => {
  test('is two columns for East Asian letters and pictures, none for what joins the letter before', () => {
    assert.deepEqual(
      ['joy', 'é', 'e\u0301', '漢字', '😊', '❤️', '👩‍👩‍👧', '–', '\u200b', 'ｆ'].map(displayWidth),
      [3, 1, 1, 4, 2, 2, 2, 1, 0, 2],
    );
  });

  test('is one column for each half-width letter, its voicing mark included, and two for its full-width kind', () => {
    assert.deepEqual(
      ['ｶﾅ', 'ｶﾞ', '｢ﾊﾟ｣', 'ﾡ', 'カナ', 'ガ', 'ー', '！', '、', '〈', '가', 'ㄅ', '㈱', '︗', '￥', '¥'].map(
        displayWidth,
      ),
      [2, 2, 4, 1, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1],
    );
  });

  test('is that of all characters however long the text is', () => {
    assert.equal(displayWidth('👩‍👩‍👧a'.repeat(1_000)), 3_000);
    assert.equal(displayWidth(`e${'\u0301'.repeat(5_000)}`), 1);
  });

  test('is filled up with spaces on either side', () => {
    assert.equal(padded('漢', 4), '漢  ');
    assert.equal(padded('5 %', 5, 'right'), '  5 %');
    assert.equal(padded('long', 2), 'long');
  });

  test('is kept by cutting the end, never a letter', () => {
    assert.equal(fitted('abcdef', 6), 'abcdef');
    assert.equal(fitted('abcdef', 5), 'abcd…');
    assert.equal(fitted('ab cdef', 4), 'ab…');
    assert.equal(fitted('漢字漢字', 5), '漢字…');
    assert.equal(fitted('a👩‍👩‍👧b', 2), 'a…');
    assert.equal(fitted('x'.repeat(1_000), 10), `${'x'.repeat(9)}…`);
  });

  test('never exceeds what there is', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '漢', '😊', 'e\u0301', '❤️', '\ud800'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const kept = fitted(text, columns);
        assert(displayWidth(kept) <= columns);
        if (displayWidth(text) <= columns) assert.equal(kept, text);
      }),
    );
  });

  test('counts nothing a terminal would act upon: that is made a space', () => {
    assert.equal(harmless('a\u001b[2Jb\u202ec\r\nd\u009b'), 'a [2Jb c d ');
  });
});

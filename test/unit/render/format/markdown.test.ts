import assert from 'node:assert/strict';
import fc from 'fast-check';

import { markdownText, proseMarkdown } from '../../../../src/render/format/markdown.ts';

const decoded = (markdown: string): string =>
  markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

suite('Text in Markdown', () => {
  test('nothing of a text is left that Markdown or HTML could take for markup', () => {
    const hostile =
      '<img src=x onerror=alert(1)> [a](command:x) **b** `c` ![d](https://e.example) $(bug) | # 1. a@b.c &lt;';
    assert.doesNotMatch(markdownText(hostile).replace(/&#\d+;/g, ''), /[^\w ]/);
    assert.equal(decoded(markdownText(hostile)), hostile);
  });

  test('white space becomes one space, so that no line begins anew', () => {
    assert.equal(markdownText('a\r\n\r\n    - b\tc'), 'a &#45; b c');
  });

  test('marks that turn the reading direction and control characters are dropped', () => {
    assert.equal(markdownText('a\u202eb\u2066c\u0000d\ud800'), 'abcd');
    assert.equal(markdownText('👩‍👧'), '👩‍👧');
  });

  test('any text shows as it is, but for white space and what has no picture', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = decoded(markdownText(text));
        assert.equal(
          shown,
          text.replace(/[\u202a-\u202e\u2066-\u2069]|(?!\s)[\p{Cc}\p{Cs}]/gu, '').replace(/\s+/g, ' '),
        );
      }),
    );
  });

  test('in a file that people read too, prose stays as it is written', () => {
    const plain = 'It’s 93.1 % (of 2,000 texts); “no – or so”: well-known. Done.';
    assert.equal(proseMarkdown(plain), plain);
    assert.equal(proseMarkdown('a\n b\u202e\u0007 '), 'a b');
  });

  test('and what Markdown or HTML could take for markup gets a backslash', () => {
    assert.equal(
      proseMarkdown('[a](b) *c* `d` e_f <g> | h & !'),
      '\\[a\\](b) \\*c\\* \\`d\\` e\\_f \\<g\\> \\| h \\& \\!',
    );
    assert.equal(proseMarkdown('https://a.example x@b.example \\'), 'https\\://a\\.example x\\@b\\.example \\\\');
    assert.deepEqual(['# a', '- a', '+ a', '1. a', '12) a', '= a'].map(proseMarkdown), [
      '\\# a',
      '\\- a',
      '\\+ a',
      '1\\. a',
      '12\\) a',
      '\\= a',
    ]);
  });
});

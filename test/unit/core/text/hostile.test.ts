import assert from 'node:assert/strict';

import { readerFor } from '../../../../src/core/text/languages.ts';

/** Each takes minutes in a reader that is quadratic in it; the suite's time limit tells. */
const inputs: Readonly<Record<string, string>> = {
  'closers without an opener': 'a* '.repeat(50_000),
  'one line of ten megabytes': 'word '.repeat(2_000_000),
  'ten megabytes without a space': 'a'.repeat(10_000_000),
  'ten megabytes of spaces': ' '.repeat(10_000_000),
  'a deep quote': `${'>'.repeat(100_000)}a`,
  'deep lists': `${'- '.repeat(3_000)}a\n`.repeat(20),
  'unclosed tags with CRLF': '<div>\r\n'.repeat(5_000),
  'unclosed comments': '<!--'.repeat(50_000),
  'open brackets': '['.repeat(50_000),
  'a link title without an end': `[a]: b "c${'\nd'.repeat(50_000)}`,
  'an unclosed fence': `\`\`\`\n${'a\n'.repeat(50_000)}`,
  dollars: '$a '.repeat(30_000),
};

suite('Hostile texts', () => {
  for (const [name, text] of Object.entries(inputs)) {
    test(`${name}: read and read again without hanging`, () => {
      for (const language of ['markdown', 'plaintext']) {
        const reader = readerFor(language);
        const { passages } = reader.read(text);
        assert.ok(passages.every((passage) => passage.text.length <= 20_000));
      }
    });
  }
});

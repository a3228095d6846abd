import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { assertEndsAlike } from '../../../../support/lineEnds.ts';
import { markdownDocument } from '../../../../support/markdownDocuments.ts';

suite('A line may end with a line feed, a carriage return or both', () => {
  for (const language of ['markdown', 'plaintext'])
    test(`and any document in ${language} has the same passages`, () => {
      fc.assert(
        fc.property(markdownDocument, (text) => assertEndsAlike(language, text)),
        { numRuns: 300 },
      );
    });

  test('and front matter saved on Windows is left out, what follows stands where it stood', () => {
    const text = '---\r\ntitle: no\r\n---\r\n\r\n# No\r\n\r\nSo **glad**.\r\n\r\nSo\r\nsad.\r\n';
    const { passages } = readerFor('markdown').read(text);
    assert.deepEqual(
      passages.map(({ range, text: prose }) => [prose, text.slice(range.start, range.end)]),
      [
        ['So glad.', 'So **glad**.'],
        ['So sad.', 'So\r\nsad.'],
      ],
    );
  });

  test('and each ends a paragraph where the editor sees an empty line', () => {
    const passages = readerFor('plaintext').read('So glad.\r\rHe wept.\r\n\r\nIt opens.\n\nOne\r\ntwo').passages;
    assert.deepEqual(
      passages.map(({ text, range }) => [text, range.start, range.end]),
      [
        ['So glad.', 0, 8],
        ['He wept.', 10, 18],
        ['It opens.', 22, 31],
        ['One two', 33, 41],
      ],
    );
  });
});

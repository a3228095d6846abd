import assert from 'node:assert/strict';

import { sentences } from '../../../../src/core/text/sentences.ts';

const split = (text: string): readonly string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

suite('Sentences', () => {
  test('an empty text has none', () => assert.deepEqual(split(' '), []));

  test('end with their mark and not with a line', () => {
    assert.deepEqual(split('One ends here.  Two\ngoes on! Three?'), ['One ends here.', 'Two\ngoes on!', 'Three?']);
  });

  test('go on behind a title, an initial or an abbreviation', () => {
    assert.deepEqual(split('Mr. Smith met Dr. J. R. Jones, e.g. Paris. Then he left.'), [
      'Mr. Smith met Dr. J. R. Jones, e.g. Paris.',
      'Then he left.',
    ]);
    assert.deepEqual(split('See No. 5 now.'), ['See No. 5 now.']);
  });

  test('end at "No." and "I."', () =>
    assert.deepEqual(split('No. It was I. They left.'), ['No.', 'It was I.', 'They left.']));

  test('keep their speech tag', () => {
    assert.deepEqual(split('"Stop!" he said. “Why?” Alice asked. ‘Oh!’ said the Duchess.'), [
      '"Stop!" he said.',
      '“Why?” Alice asked.',
      '‘Oh!’ said the Duchess.',
    ]);
  });
});

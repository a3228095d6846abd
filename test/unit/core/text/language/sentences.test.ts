import assert from 'node:assert/strict';

import { sentences } from '../../../../../src/core/text/language/sentences.ts';

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

  test('are the same ones deep in a long text as at its beginning', () => {
    const story = 'Mr. Smith met Dr. Jones, e.g. in Paris. "Stop!" he said, and 1.5 of them did. ';
    const all = split(story.repeat(500));
    assert.equal(all.length, 1_000);
    assert.deepEqual(new Set(all), new Set(split(story)));
  });

  test('are not cut where a long one goes on', () => assert.equal(split('word '.repeat(3_000)).length, 1));
});

import assert from 'node:assert/strict';

import { didYouMean, nearest } from '../../../../../src/core/text/directives/suggestion.ts';

suite('A suggestion', () => {
  const emotions = ['sadness', 'joy', 'love', 'anger', 'fear', 'surprise'];

  test('is the word one slip away', () => {
    assert.deepEqual(
      ['angr', 'aner', 'nager', 'Anger', 'joi', 'saddness', 'suprise', 'feer'].map((word) => nearest(word, emotions)),
      ['anger', 'anger', 'anger', 'anger', 'joy', 'sadness', 'surprise', 'fear'],
    );
  });

  test('is the word that is only begun', () => {
    assert.equal(nearest('surp', emotions), 'surprise');
  });

  test('is not made for a word that is like none', () => {
    assert.equal(nearest('disgust', emotions), undefined);
    assert.equal(nearest('x', emotions), undefined);
    assert.equal(didYouMean('', emotions), '');
  });

  test('is a question', () => {
    assert.equal(didYouMean('--fromat', ['--format', '--out']), ' Did you mean --format?');
  });
});

import assert from 'node:assert/strict';

import { filterOf } from '../../../../../src/core/document/judgement/filter.ts';

suite('The filter of emotions', () => {
  test('is empty when every label is picked, or none', () => {
    assert.deepEqual(filterOf(['fear', 'joy'], ['joy', 'fear']), []);
    assert.deepEqual(filterOf([], ['joy', 'fear']), []);
  });

  test('is what is picked otherwise', () => assert.deepEqual(filterOf(['fear'], ['joy', 'fear']), ['fear']));
});

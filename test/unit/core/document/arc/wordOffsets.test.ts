import assert from 'node:assert/strict';

import { wordsBefore } from '../../../../../src/core/document/arc/wordOffsets.ts';
import { passagesOf } from '../../../../support/longDocuments.ts';

suite('Places in words read', () => {
  const passages = passagesOf(2, () => undefined);

  test('grow inside passages and stand still between them', () => {
    assert.deepEqual(
      [0, 4, 8, 9, 10, 14, 18, 99].map((offset) => wordsBefore(passages, offset)),
      [0, 10, 20, 20, 20, 30, 40, 40],
    );
  });

  test('of a document without prose are all its beginning', () => assert.equal(wordsBefore([], 7), 0));
});

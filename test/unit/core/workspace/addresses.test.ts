import assert from 'node:assert/strict';

import { liesInOne, placeOf } from '../../../../src/core/workspace/addresses.ts';

const lies = (place: string, address: string): boolean => liesInOne(new Set([placeOf(place)]), address);

suite('The address of a file', () => {
  test('lies in the folders above it and in itself', () => {
    for (const place of ['file:///a/b/', 'file:///a/b', 'file:///a', 'file:///', 'file:///a/b/c.md'])
      assert.equal(lies(place, 'file:///a/b/c.md'), true, place);
  });

  test('lies in no folder whose name begins alike, and in no other scheme', () => {
    for (const place of ['file:///a/b/c', 'file:///a/b/c.m', 'other:///a', 'file:///b'])
      assert.equal(lies(place, 'file:///a/b/c.md'), false, place);
  });
});

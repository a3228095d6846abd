import assert from 'node:assert/strict';

import { Places } from '../../../../src/core/workspace/places.ts';

suite('Places that a person asked for', () => {
  let places: Places;
  setup(() => {
    places = new Places();
    places.add(['file:///novel/part-1/']);
    places.add(['file:///novel/part-2', 'file:///novel/part-1/3.md']);
  });

  test('are all that were asked for, but for those that lie in another', () => {
    assert.deepEqual(places.all, ['file:///novel/part-1', 'file:///novel/part-2']);
    places.add(['file:///novel']);
    assert.deepEqual(places.all, ['file:///novel']);
  });

  test('hold what lies in one of them', () => {
    assert.ok(places.holds('file:///novel/part-2/1.md'));
    assert.equal(places.holds('file:///novel/part-3/1.md'), false);
  });

  test('are looked at whole with a folder above them, or all of them', () => {
    for (const [looked, isAll] of [
      [['file:///novel/'], true],
      [['file:///novel/part-2', 'file:///novel/part-1'], true],
      [['file:///novel/part-2'], false],
      [['file:///novel/part-1/3.md', 'file:///novel/part-2'], false],
    ] as const)
      assert.equal(places.areCoveredBy(looked), isAll, looked.join());
  });
});

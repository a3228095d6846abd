import assert from 'node:assert/strict';

import { ChangeQueue } from '../../../../src/core/workspace/changeQueue.ts';

const queue = (limit = 10): ChangeQueue => new ChangeQueue({ rest: 100, patience: 250 }, limit);

suite('Files that have changed', () => {
  test('wait until no other change has come for a while', () => {
    const changes = queue();
    assert.equal(changes.dueAt, undefined);
    changes.add('a', 1000);
    changes.add('b', 1050);
    assert.equal(changes.dueAt, 1150);
  });

  test('do not wait for ever where changes never rest', () => {
    const changes = queue();
    for (let now = 1000; now < 3000; now += 50) changes.add('a', now);
    assert.equal(changes.dueAt, 1250);
  });

  test('are taken once each, the newest last, and then no more', () => {
    const changes = queue();
    for (const [index, address] of ['a', 'b', 'a'].entries()) changes.add(address, index);
    assert.deepEqual(changes.take(), ['b', 'a']);
    assert.deepEqual([changes.take(), changes.dueAt], [[], undefined]);
    changes.add('c', 5000);
    assert.equal(changes.dueAt, 5100);
  });

  test('are not taken beside a folder they lie in', () => {
    const changes = queue();
    for (const address of ['file:///a/b/c.md', 'file:///a/b', 'file:///a/bc.md']) changes.add(address, 0);
    assert.deepEqual(changes.take(), ['file:///a/b', 'file:///a/bc.md']);
  });

  test('are given up when there are too many, the first of all with them', () => {
    const changes = queue(2);
    assert.deepEqual(
      ['a', 'b', 'a', 'c'].map((address) => changes.add(address, 0)),
      [true, true, true, false],
    );
    assert.deepEqual([changes.take(), changes.dueAt], [[], undefined]);
  });
});

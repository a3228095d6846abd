import assert from 'node:assert/strict';

import { ahead } from '../../../../src/core/workspace/ahead.ts';

suite('Work that is begun ahead', () => {
  test('is so many items ahead, and comes in their order', async () => {
    const begun: number[] = [];
    const log: string[] = [];
    for await (const [item, result] of ahead([1, 2, 3, 4, 5], async (each) => begun.push(each) && each * 10, 3))
      log.push(`${item} ${result} ${begun.length}`);
    assert.deepEqual(log, ['1 10 3', '2 20 4', '3 30 5', '4 40 5', '5 50 5']);
  });

  test('ends with the first that fails', async () => {
    const results: number[] = [];
    const work = async (): Promise<void> => {
      for await (const [, result] of ahead([1, 2, 3], async (each) => {
        if (each > 1) throw new Error(`no ${each}`);
        return each;
      }))
        results.push(result);
    };
    await assert.rejects(work, { message: 'no 2' });
    assert.deepEqual(results, [1]);
  });
});

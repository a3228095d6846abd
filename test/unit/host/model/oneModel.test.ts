import assert from 'node:assert/strict';

import { ofOneModel } from '../../../../src/host/model/oneModel.ts';
import { EventEmitter } from '../../../support/vscode.ts';

suite('Work that is to be of one model', () => {
  const replaced = new EventEmitter<void>();
  const model = { onDidReplace: Object(replaced.event) };
  let begun: AbortSignal[];

  setup(() => (begun = []));

  test('is begun anew where another takes its place, whether it heeds that or not', async () => {
    for (const heeds of [true, false]) {
      begun.length = 0;
      const result = await ofOneModel(model, new AbortController().signal, async (signal) => {
        begun.push(signal);
        if (begun.length === 1) replaced.fire();
        if (heeds) signal.throwIfAborted();
        return begun.length;
      });
      assert.deepEqual([result, begun.map(({ aborted }) => aborted)], [2, [true, false]]);
    }
  });

  test('is not when it is cancelled, and rejects as it does otherwise', async () => {
    const controller = new AbortController();
    const cancelled = ofOneModel(model, controller.signal, async (signal) => {
      begun.push(signal);
      controller.abort(new Error('enough'));
      replaced.fire();
      signal.throwIfAborted();
    });
    await assert.rejects(cancelled, { message: 'enough' });
    const failing = ofOneModel(model, new AbortController().signal, async (signal) => {
      begun.push(signal);
      throw new Error('broken');
    });
    await assert.rejects(failing, { message: 'broken' });
    assert.equal(begun.length, 2);
  });

  test('hears nothing of models once it is done', async () => {
    await ofOneModel(model, new AbortController().signal, async (signal) => begun.push(signal));
    replaced.fire();
    assert.deepEqual(
      begun.map(({ aborted }) => aborted),
      [false],
    );
  });
});

import assert from 'node:assert/strict';
import { InferenceSession, Tensor } from 'onnxruntime-node';

import { smallestNetwork } from '../../../../src/worker/browser/smallestNetwork.ts';

suite('The smallest network', () => {
  test('is one that a runtime takes, and gives back what it gets', async () => {
    const session = await InferenceSession.create(smallestNetwork());
    const { y } = await session.run({ x: new Tensor('float32', [0.5], [1]) });
    assert.deepEqual([...(y?.data ?? [])], [0.5]);
    await session.release();
  });
});

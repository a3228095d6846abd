import assert from 'node:assert/strict';

import { parts, withSetting } from '../../support/extensionHost.ts';

suite('A model that is not downloaded', () => {
  test('gives one calm sentence for an id that is not downloaded, or none, and looks nowhere else', async () => {
    const { model } = await parts();
    for (const id of ['someone/elsewhere', '../../..', '/'])
      await withSetting('emotionLens.model.id', id, async () => {
        await assert.rejects(model.load(), { name: 'ModelProblem', message: /can't be opened\. .*Choose Model/ });
      });
    assert.equal((await model.load()).labels.length, 6);
  });
});

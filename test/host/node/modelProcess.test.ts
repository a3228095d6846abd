import assert from 'node:assert/strict';

import { analysed, closeAll, openText, parts, replace, verdicts, withSetting } from '../../support/extensionHost.ts';
import { modelProcesses } from '../../support/processes.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';

suite('The model’s process', () => {
  teardown(closeAll);

  test('is one, and is this window’s child', async () => {
    await analysed((await openText(afraid)).document);
    assert.equal(modelProcesses().length, 1);
  });

  test('rests after another time when that is set, without being started again', async () => {
    const { model } = await parts();
    await model.load();
    const before = modelProcesses();
    await withSetting('emotionLens.model.unloadAfter', 3_600, async () => {
      await model.load();
      assert.deepEqual(modelProcesses(), before);
    });
    await withSetting('emotionLens.model.unloadAfter', 1, async () => {
      while (modelProcesses().length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    });
    assert.equal(model.state.type, 'stopped');
  });

  test('comes back after it was killed', async () => {
    const editor = await openText(afraid);
    await analysed(editor.document);
    const before = modelProcesses();
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await replace(editor, 'the dark shape', 'the black dog');
    const analysis = await analysed(editor.document);
    assert.deepEqual([verdicts(analysis), analysis.problem], [['fear'], undefined]);
    assert.notDeepEqual(modelProcesses(), before);
  });

  test('answers every request although it is killed while it works', async () => {
    const { model } = await parts();
    await model.load();
    const texts = Array.from({ length: 400 }, (_, index) => `Number ${index} made me very sad and lonely last night.`);
    const killed: number[] = [];
    const onProgress = (): void => {
      const [pid] = modelProcesses();
      if (killed.length > 0 || pid === undefined) return;
      killed.push(pid);
      process.kill(pid, 'SIGKILL');
    };
    const readings = model.classify(texts, { onProgress });
    assert.equal((await readings).length, texts.length);
    assert.equal(killed.length, 1);
  });
});

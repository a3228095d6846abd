import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  openFile,
  openText,
  parts,
  replace,
  until,
  verdicts,
  withSetting,
} from '../support/extensionHost.ts';
import { modelProcesses } from '../support/processes.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';

suite('The model’s process', () => {
  teardown(closeAll);

  test('is one, and is this window’s child', async () => {
    await analysed((await openText(afraid)).document);
    assert.equal(modelProcesses().length, 1);
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

suite('A model that is not there', () => {
  teardown(closeAll);

  test('gives one calm sentence, and the results from before stay', async () => {
    const { document } = await openFile('story.md');
    const before = verdicts(await analysed(document));
    await withSetting('emotionLens.model.path', '/there/is/no/model', async () => {
      const { problem, ...analysis } = await until(document, (each) => each.problem !== undefined);
      assert.match(problem ?? '', /^[A-Z][^\n]*\.$/);
      assert.deepEqual(verdicts(analysis), before);
    });
    const after = await until(
      document,
      ({ problem, progress }) => problem === undefined && progress.done === progress.total,
    );
    assert.deepEqual(verdicts(after), before);
  });

  test('gives a sentence for a selection too, and the next one works again', async () => {
    const { model } = await parts();
    await withSetting('emotionLens.model.path', '/there/is/no/model', async () => {
      await assert.rejects(model.classify([afraid]), { name: 'ModelProblem', message: /^[A-Z][^\n]*\.$/ });
    });
    assert.equal((await model.classify([afraid])).length, 1);
  });
});

suite('About the model', () => {
  test('opens without a document', async () => {
    await closeAll();
    await vscode.commands.executeCommand('emotionLens.aboutModel');
  });
});

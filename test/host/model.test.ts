import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { closeAll, analysed, openFile, parts, until, verdicts, withSetting } from '../support/extensionHost.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';

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

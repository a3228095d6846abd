import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { analysed, closeAll, openFile, parts, told, verdicts, withSetting } from '../../support/extensionHost.ts';

suite('A workspace that is not trusted', () => {
  test('is read like any other', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await openFile('story.md');
    const analysis = await analysed(document);
    assert.deepEqual(verdicts(analysis), ['joy', 'fear', 'sadness', 'anger', 'belowThreshold']);
    assert.equal(analysis.problem, undefined);
  });

  test('cannot choose the model', async () => {
    const settings = vscode.workspace.getConfiguration('emotionLens');
    for (const key of ['model.path', 'model.id', 'model.hub', 'server.url']) {
      const { workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
      assert.deepEqual([workspaceValue, workspaceFolderValue], [undefined, undefined]);
      assert.equal(settings.get(key), '');
    }
    assert.match(
      (await told(() => vscode.commands.executeCommand('emotionLens.chooseModel'))).join(),
      /Restricted Mode/,
    );
    const { model } = await parts();
    assert.match((await model.load()).name, /^emotion-lens-default-\d+$/);
  });

  test('has no server read, whatever the settings of this machine say', async () => {
    await withSetting('emotionLens.server.url', 'http://127.0.0.1:9', async () => {
      assert.match(
        (await told(() => vscode.commands.executeCommand('emotionLens.useServer'))).join(),
        /In Restricted Mode no server reads/,
      );
      const { model } = await parts();
      assert.equal((await model.load()).host, undefined);
    });
  });

  test('has no Git to compare with, and says so', async () => {
    await openFile('story.md');
    assert.deepEqual(await told(() => vscode.commands.executeCommand('emotionLens.compareWithHead')), [
      'Git is off in Restricted Mode. “Compare with File…” works without Git.',
    ]);
    await closeAll();
  });

  test('may set what is not about the machine', () => {
    assert.equal(vscode.workspace.getConfiguration('emotionLens').get('minimumWords'), 4);
  });
});

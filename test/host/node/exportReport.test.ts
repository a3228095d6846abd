import assert from 'node:assert/strict';
import { link, readFile, readlink, rm, symlink } from 'node:fs/promises';
import * as vscode from 'vscode';

import { bytes, closeAll, told, workspaceFile } from '../../support/extensionHost.ts';

const text = 'I am so happy and delighted that all my friends came to see me today.';

const run = (...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('emotionLens.exportReport', ...args);

suite('Export Report, where files have several names', () => {
  teardown(closeAll);

  test('does not write over the document by another of its names, and leaves a link to its report a link', async () => {
    const [uri, soft, hard] = [workspaceFile('linked.md'), workspaceFile('soft.md'), workspaceFile('hard.md')];
    const [report, way] = [workspaceFile('report.md'), workspaceFile('way.md')];
    await vscode.workspace.fs.writeFile(uri, bytes(text));
    await vscode.workspace.fs.writeFile(report, bytes('earlier'));
    await symlink(uri.fsPath, soft.fsPath);
    await link(uri.fsPath, hard.fsPath);
    await symlink(report.fsPath, way.fsPath);
    await vscode.window.showTextDocument(uri);
    for (const target of [soft, hard])
      assert.deepEqual(await told(() => run('md', target)), [
        'This is linked.md itself. Choose another name for what is to be written.',
      ]);
    assert.equal(await readFile(uri.fsPath, 'utf8'), text);
    assert.deepEqual(await told(() => run('md', way)), ['Report written to way.md.']);
    assert.equal(await readlink(way.fsPath), report.fsPath);
    assert.match(await readFile(report.fsPath, 'utf8'), /^# Emotions of linked/);
    for (const each of [uri, soft, hard, report, way]) await rm(each.fsPath);
  });
});

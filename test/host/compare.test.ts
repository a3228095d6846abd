import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  bytes,
  closeAll,
  comparisons,
  openFile,
  openText,
  soon,
  textAt,
  textsRead,
  told,
  workspaceFile,
} from '../support/extensionHost.ts';

const happy = 'I am so happy and grateful that the old house still stands.';
const angry = 'I am furious at the man who sold it to strangers.';
const afraid = 'I was terrified of the dark shape that crept towards the door.';

function exportTo(uri: vscode.Uri): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.exportReport', 'md', uri);
}

function withHead(): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.compareWithHead');
}

suite('Comparing drafts', () => {
  const older = workspaceFile('older.md');
  const withOlder = (): Thenable<unknown> =>
    vscode.commands.executeCommand('emotionLens.compareWithFile', older.toString());

  setup(() => vscode.workspace.fs.writeFile(older, bytes(`${happy}\n\n${angry}\n`)));

  teardown(async () => {
    await closeAll();
    for (const file of [older, workspaceFile('newer.md')])
      await vscode.workspace.fs.delete(file).then(undefined, () => {});
  });

  test('with a file opens a tab, one for each pair, and reads no text twice', async () => {
    const { document } = await openFile('newer.md', `${happy}\n\n${afraid}\n`);
    const read = await textsRead(async () => withOlder());
    assert.equal(new Set(read).size, read.length, read.join('\n'));
    assert.ok(read.includes(angry));
    await soon(() => (comparisons().length === 1 ? true : undefined));
    assert.deepEqual(comparisons(), ['Comparison: newer.md']);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    assert.deepEqual(await textsRead(async () => withOlder()), []);
    assert.deepEqual(comparisons(), ['Comparison: newer.md']);
  });

  test('is exported and copied as a table from its tab, beside both drafts', async () => {
    await openFile('newer.md', `${happy}\n\n${afraid}\n`);
    await withOlder();
    await soon(() => (vscode.window.activeTextEditor === undefined ? true : undefined));
    await vscode.commands.executeCommand('emotionLens.copyTable');
    assert.match(await vscode.env.clipboard.readText(), /\| Emotion \| Before \| Now \| Difference \|/);
    const target = workspaceFile('newer.comparison.md');
    assert.deepEqual(await told(() => exportTo(older)), [
      'This is older.md itself. Choose another name for what is to be written.',
    ]);
    await exportTo(target);
    const markdown = await textAt(target);
    await vscode.workspace.fs.delete(target);
    assert.match(markdown, /^# Emotions of newer\\\.md compared with older\\\.md\n/);
    assert.match(markdown, /\n- \*\*was anger\*\*, removed, was line 3\n {2}- Before: “I am furious/);
    assert.match(markdown, /\n- \*\*Model\*\*: /);
  });

  test('with the document itself, or a file that is not there, says so', async () => {
    await openFile('older.md');
    assert.deepEqual(await told(withOlder), ['“older.md” is the document itself. Choose another file.']);
    const nowhere = workspaceFile('nowhere.md').toString();
    assert.deepEqual(await told(() => vscode.commands.executeCommand('emotionLens.compareWithFile', nowhere)), [
      '“nowhere.md” cannot be opened as text.',
    ]);
    assert.deepEqual(comparisons(), []);
  });

  test('with HEAD says in one sentence why there is none', async () => {
    await openFile('newer.md', `${happy}\n`);
    const [sentence, ...others] = await told(withHead);
    assert.match(
      sentence ?? '',
      /^(VS Code’s Git extension|“newer\.md” is in no Git repository|“newer\.md” is not a file on this machine).*“Compare with File…” works without Git\.$/,
    );
    assert.deepEqual(others, []);
    await openText(happy);
    assert.match(
      (await told(withHead)).join(),
      /^(VS Code’s Git extension is not there|.* is not a file on this machine, so it is in no commit\.)/,
    );
    assert.deepEqual(comparisons(), []);
  });
});

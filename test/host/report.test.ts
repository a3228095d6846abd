import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { closeAll, openFile, openText, parts, soon, textAt, told, workspaceFile } from '../support/extensionHost.ts';

function reports(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('emotionLens.report'))
    .map(({ label }) => label);
}

/** Of its own: a document somebody asked for is read whatever the settings of later tests say. */
const file = 'report.md';
const happy = 'I am so happy and glad about this wonderful day.';

const open = (): Thenable<unknown> => vscode.commands.executeCommand('emotionLens.openReport');

suite('Open Report', () => {
  teardown(closeAll);

  test('opens a tab for each document beside it, and reads the document', async () => {
    const { documents } = await parts();
    const { document, viewColumn } = await openText(happy, 'latex');
    await open();
    assert.equal(documents.of(document)?.progress.done, 1);
    await soon(() => (vscode.window.tabGroups.activeTabGroup.viewColumn === viewColumn ? undefined : true));
    await openFile(file, happy);
    await open();
    const wanted = [`Report: ${document.uri.path}`, `Report: ${file}`];
    await soon(() => (wanted.every((label) => reports().includes(label)) ? true : undefined));
  });

  test('leaves commands their document while it has the focus', async () => {
    const { document } = await openFile(file, `${happy}\n\nIt is what it is.\n`);
    await open();
    await soon(() => (vscode.window.activeTextEditor === undefined ? true : undefined));
    const sentences = await told(async () => {
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('emotionLens.copyTable');
      assert.match(await vscode.env.clipboard.readText(), /\| joy +\|/);
      const target = workspaceFile('report.emotions.csv');
      await vscode.commands.executeCommand('emotionLens.exportReport', 'csv', target);
      assert.match(await textAt(target), /,joy,/);
      await vscode.workspace.fs.delete(target);
      await vscode.commands.executeCommand('emotionLens.nextPassage');
    });
    assert.deepEqual(
      sentences.filter((sentence) => !sentence.startsWith('Report written')),
      [],
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  test('brings the tab a document has to the front', async () => {
    await openFile(file, happy);
    await open();
    await openFile(file);
    await open();
    await open();
    assert.deepEqual(reports(), [`Report: ${file}`]);
    await soon(() =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label === `Report: ${file}` ? true : undefined,
    );
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  bytes,
  closeAll,
  labels,
  nameOf,
  openFile,
  parts,
  pause,
  soon,
  workspaceFile,
} from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';

let notebooks = 0;

/** A notebook whose only cell holds the source, in front; in a file of its own, since one that is being closed may be handed out again. */
async function openNotebook(source: string, type: 'code' | 'markdown' = 'code'): Promise<vscode.NotebookEditor> {
  const uri = workspaceFile(`notes-${(notebooks += 1)}.ipynb`);
  const code = { cell_type: 'code', metadata: {}, source, outputs: [], execution_count: null };
  const cell = type === 'code' ? code : { cell_type: 'markdown', metadata: {}, source };
  const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  await vscode.workspace.fs.writeFile(uri, bytes(JSON.stringify(notebook)));
  return vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(uri));
}

/** The cell that is being written. */
function writtenCell(): vscode.TextEditor | undefined {
  const { activeTextEditor: active, activeNotebookEditor: notebook } = vscode.window;
  return notebook?.notebook.getCells().some(({ document }) => document === active?.document) ? active : undefined;
}

suite('A tab with two versions of a document', () => {
  teardown(closeAll);

  test('has labels in the newer one, and that one in the sidebar', async () => {
    const older = workspaceFile('older.md');
    await vscode.workspace.fs.writeFile(older, bytes('It is a table.\n'));
    const newer = workspaceFile('newer.md');
    await vscode.workspace.fs.writeFile(newer, bytes(`${happy}\n`));
    await vscode.commands.executeCommand('vscode.diff', older, newer);
    const document = await vscode.workspace.openTextDocument(newer);
    const [label] = await soon(async () => {
      const shown = await labels(document);
      return shown.length > 0 ? shown : undefined;
    });
    assert.match(label?.text ?? '', /joy/);
    const { sidebar } = await parts();
    await soon(() => (sidebar.panel.title === 'newer.md' ? true : undefined));
  });
});

suite('A tab that is no text document', () => {
  teardown(closeAll);

  test('leaves nothing of the document before in the sidebar, be it a notebook or a file of bytes', async () => {
    const { sidebar } = await parts();
    const titled = (title: string | undefined): Promise<true> =>
      soon(() => (sidebar.panel.title === title ? true : undefined));
    const { document } = await openFile('story.md');
    await titled('story.md');
    await openNotebook('one = 1');
    await titled(undefined);
    await vscode.window.showTextDocument(document);
    await titled('story.md');

    const bytes = workspaceFile('bytes.bin');
    await vscode.workspace.fs.writeFile(bytes, Uint8Array.from([0, 1, 2, 0, 255, 254, 0, 7]));
    await vscode.commands.executeCommand('vscode.open', bytes);
    await titled(undefined);
  });

  test('has the emotions of a Markdown cell that is written, each cell a document of its own', async () => {
    await openNotebook(`# Title\n\n${happy}`, 'markdown');
    await vscode.commands.executeCommand('notebook.cell.edit');
    const { document } = await soon(writtenCell);
    assert.match((await soon(async () => (await labels(document))[0])).text, /joy/);
  });

  test('keeps the label of words selected in a notebook’s cell', async () => {
    const { selections } = await parts();
    await openNotebook(`# ${happy}`);
    await vscode.commands.executeCommand('notebook.cell.edit');
    const editor = await soon(writtenCell);
    const { document } = editor;
    const words = new vscode.Selection(document.positionAt(2), document.positionAt(2 + happy.length));
    // The cell takes the focus some time after it is an editor, and puts the caret at its start then.
    const named = await soon(async () => {
      editor.selection = words;
      await pause(100);
      if (!editor.selection.isEqual(words)) return undefined;
      await vscode.commands.executeCommand('emotionLens.classifySelection');
      const found = selections.of(document).map(nameOf);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(named, ['joy']);
    const [label] = await labels(document);
    assert.match(label?.text ?? '', /joy/);
  });
});

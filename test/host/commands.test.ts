import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  nameOf,
  openFile,
  openText,
  parts,
  soon,
  textsRead,
  withSetting,
} from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const angry = 'I am furious and angry at the liar who stole our money.';

function run(name: string, ...args: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`emotionLens.${name}`, ...args);
}

/** An editor in which all of `text` is classified. */
async function classified(text: string): Promise<vscode.TextEditor> {
  const editor = await openText(text, 'javascript');
  editor.selection = new vscode.Selection(0, 0, editor.document.lineCount, 0);
  await run('classifySelection');
  return editor;
}

async function names(document: vscode.TextDocument): Promise<readonly string[]> {
  const { selections } = await parts();
  return selections.of(document).map(nameOf);
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('emotionLens');
}

suite('Commands', () => {
  teardown(closeAll);

  test('come to an end without an editor', async () => {
    await closeAll();
    const inEditors = ['classifySelection', 'classifyDocument', 'readPassage', 'showHover', 'dismissSelections'];
    for (const name of [...inEditors, 'nextPassage', 'previousPassage', 'copyScores', 'copyTable']) await run(name);
  });

  test('copy the distribution of the document as a table', async () => {
    await openText(`${happy}\n\n${angry}\n`, 'markdown');
    await run('copyTable');
    const table = await vscode.env.clipboard.readText();
    assert.match(table, /^\| Emotion \| Share \| Words \| Passages \|\n/);
    assert.match(table, /\| joy \| [\d.]+ % \| 15 \| 1 \|/);
  });

  test('come to an end whatever they are given', async () => {
    for (const args of [[], [7, {}], ['nowhere:/file', -1], [null, null]]) await run('copyScores', ...args);
    const before = settings().get('emotions');
    for (const args of [[], ['joy'], [[1]], [null]]) await run('setFilter', ...args);
    assert.deepEqual(settings().get('emotions'), before);
  });

  test('that read the passage at the caret need no analysis of the document', async () => {
    const editor = await openText(`${happy}\n\n${angry}\n`, 'latex');
    editor.selection = new vscode.Selection(2, 3, 2, 3);
    assert.deepEqual(await textsRead(async () => run('readPassage')), [angry]);
    const { documents } = await parts();
    assert.equal(documents.of(editor.document), undefined);
  });
});

suite('The filter', () => {
  teardown(async () => {
    for (const target of [vscode.ConfigurationTarget.Workspace, vscode.ConfigurationTarget.Global])
      await settings().update('emotions', undefined, target);
    await closeAll();
  });

  test('is the user’s, until the workspace has one of its own', async () => {
    await run('setFilter', ['joy']);
    assert.deepEqual(settings().inspect('emotions')?.globalValue, ['joy']);
    await settings().update('emotions', ['fear'], vscode.ConfigurationTarget.Workspace);
    await run('setFilter', ['anger']);
    const { globalValue, workspaceValue } = settings().inspect('emotions') ?? {};
    assert.deepEqual([globalValue, workspaceValue], [['joy'], ['anger']]);
  });

  test('leads from passage to passage', async () => {
    const editor = await openFile('story.md');
    await analysed(editor.document);
    await run('setFilter', ['sadness']);
    await run('nextPassage');
    assert.equal(editor.selection.active.line, 6);
    await run('setFilter', ['love']);
    await run('nextPassage');
    assert.equal(editor.selection.active.line, 6);
  });
});

suite('A classified selection', () => {
  teardown(closeAll);

  test('is judged anew by other settings, without being read again', async () => {
    const { document } = await classified(happy);
    assert.deepEqual(await names(document), ['joy']);
    const read = await textsRead(() =>
      withSetting('emotionLens.threshold', 100, () =>
        soon(async () => ((await names(document))[0] === 'belowThreshold' ? true : undefined)),
      ),
    );
    assert.deepEqual(read, []);
    await soon(async () => ((await names(document))[0] === 'joy' ? true : undefined));
  });

  test('is read again when another model is put in place', async () => {
    const { document } = await classified(angry);
    const read = await textsRead(() =>
      withSetting('emotionLens.model.threads', 2, async () => {
        const { selections } = await parts();
        await soon(() => (selections.of(document)[0]?.state === 'pending' ? true : undefined));
        await soon(() => (selections.of(document)[0]?.state === 'done' ? true : undefined));
      }),
    );
    assert.ok(read.includes(angry));
    assert.deepEqual(await names(document), ['anger']);
  });

  test('takes the place of the one it overlaps', async () => {
    const editor = await classified(`${happy} ${angry}`);
    editor.selection = new vscode.Selection(0, happy.length + 1, 0, happy.length + angry.length + 1);
    await run('classifySelection');
    assert.deepEqual(await names(editor.document), ['anger']);
  });

  test('is gone with other line ends, which change its place', async () => {
    const editor = await classified(`${happy}\n${happy}`);
    assert.equal((await names(editor.document)).length, 1);
    await editor.edit((change) => change.setEndOfLine(vscode.EndOfLine.CRLF));
    assert.deepEqual(await names(editor.document), []);
  });

  test('of more than the limit is not read', async () => {
    await withSetting('emotionLens.maximumFileSize', 1, async () => {
      const { document } = await classified(`${happy} `.repeat(20));
      assert.deepEqual(await names(document), []);
    });
  });
});

function aboutPage(): Thenable<vscode.TextDocument> {
  const address = vscode.Uri.from({ scheme: 'emotion-lens-about', path: '/About the Model.md' });
  return vscode.workspace.openTextDocument(address);
}

suite('The page about the model', () => {
  test('tells its figures, its runtime and its card', async () => {
    const text = (await aboutPage()).getText();
    for (const part of [
      /^# About the model/,
      /\*\*(Natively|In WebAssembly)\*\*/,
      /CARER test.* tweets \| 2,000 \| \d\d\.\d %/,
      /## The model’s card/,
    ])
      assert.match(text, part);
  });

  test('has the threshold that is set while it is open', async () => {
    const document = await aboutPage();
    await withSetting('emotionLens.threshold', 71, () =>
      soon(() => (document.getText().includes('at least | 71 |') ? true : undefined)),
    );
  });
});

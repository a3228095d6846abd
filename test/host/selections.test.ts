import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { closeAll, hoverText, nameOf, openText, parts, replace, soon, textsRead } from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const angry = 'I am furious and angry at the liar who stole our money.';
const text = `const a = 1;\n${happy}\n${angry}\nconst b = 2;\n`;

/** Selects each of the stretches and asks for their emotions. */
async function classify(editor: vscode.TextEditor, ...stretches: readonly string[]): Promise<readonly string[]> {
  const { document } = editor;
  editor.selections = stretches.map((stretch) => {
    const start = document.getText().indexOf(stretch);
    return new vscode.Selection(document.positionAt(start), document.positionAt(start + stretch.length));
  });
  await vscode.commands.executeCommand('emotionLens.classifySelection');
  return marked(document);
}

async function marked(document: vscode.TextDocument): Promise<readonly string[]> {
  const { selections } = await parts();
  return selections.of(document).map(nameOf);
}

suite('Selections', () => {
  teardown(closeAll);

  test('are classified, each on its own, in any language', async () => {
    const editor = await openText(text, 'javascript');
    assert.deepEqual(await classify(editor, happy, angry), ['joy', 'anger']);
  });

  test('over several passages have one verdict, and each of them its own when a person asks', async () => {
    const both = `${happy}\n\n${angry}`;
    const editor = await openText(`${both}\n`, 'javascript');
    assert.equal((await classify(editor, both)).length, 1);
    // In a window that still ends what the test before began, it may be read once more.
    const offer = /\[Classify Each of 2 Passages\]\(command:emotionLens\.classifyPassages/;
    await soon(async () => offer.test(await hoverText(editor.document, new vscode.Position(0, 3))) || undefined);
    await vscode.commands.executeCommand('emotionLens.classifyPassages', editor.document.uri.toString(), 0);
    assert.deepEqual(await marked(editor.document), ['joy', 'anger']);
    assert.doesNotMatch(await hoverText(editor.document, new vscode.Position(0, 3)), /Classify Each/);
    editor.selection = new vscode.Selection(0, 0, 2, angry.length);
    await vscode.commands.executeCommand('emotionLens.classifyPassages');
    assert.deepEqual(await marked(editor.document), ['joy', 'anger']);
  });

  test('stay where their text goes', async () => {
    const editor = await openText(text, 'javascript');
    await classify(editor, angry);
    await replace(editor, 'const a = 1;', 'const a = 1;\nconst c = 3;');
    const { selections } = await parts();
    const [judged] = selections.of(editor.document);
    assert.ok(judged !== undefined);
    const { start, end } = judged.passage.range;
    assert.equal(editor.document.getText().slice(start, end), angry);
  });

  test('are forgotten when their text changes', async () => {
    const editor = await openText(text, 'javascript');
    await classify(editor, happy, angry);
    await replace(editor, 'furious', 'calm');
    assert.deepEqual(await marked(editor.document), ['joy']);
  });

  test('are dismissed together', async () => {
    const editor = await openText(text, 'javascript');
    await classify(editor, happy, angry);
    await vscode.commands.executeCommand('emotionLens.dismissSelections');
    assert.deepEqual(await marked(editor.document), []);
  });

  test('of nothing take the passage at the caret', async () => {
    const editor = await openText(`${happy}\n\n${angry}\n`);
    const caret = new vscode.Position(2, 5);
    editor.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand('emotionLens.classifySelection');
    assert.deepEqual(await marked(editor.document), ['anger']);
  });

  test('of white space ask the model nothing', async () => {
    const editor = await openText(`${happy}\n   \n\t\n`, 'javascript');
    editor.selection = new vscode.Selection(1, 0, 2, 1);
    const read = await textsRead(async () => vscode.commands.executeCommand('emotionLens.classifySelection'));
    assert.deepEqual(read, []);
    assert.deepEqual(await marked(editor.document), []);
  });
});

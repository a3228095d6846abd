import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  beforeItIsRead,
  closeAll,
  hoverText,
  openFile,
  openText,
  parts,
  replace,
  soon,
  textsRead,
  told,
  withSetting,
} from '../support/extensionHost.ts';

const frightened = 'I was terrified of the dark shape that moved behind the door.';
const plain = 'The train leaves from platform four and stops at every station.';

/** Puts the caret there and asks what drove the verdict. */
async function explainAt(editor: vscode.TextEditor, position: vscode.Position): Promise<string> {
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('emotionLens.explainPassage');
  return read(editor.document, position);
}

/** The hover's text as a person sees it. */
async function read(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const text = await hoverText(document, position);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function toggle(): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.toggle');
}

suite('Explain This Passage', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('emotionLens.clearExplanation');
    await closeAll();
  });

  test('shows in the hover which words drove the verdict, how that was found, and how fragile it is', async () => {
    const editor = await openFile('story.md');
    await analysed(editor.document);
    const text = await explainAt(editor, new vscode.Position(4, 10));
    assert.match(text, /\*\*What drove fear\*\* \(the model’s own probability: \d+ %\)/);
    assert.match(text, /- “terrified” \d+ points for it/);
    assert.match(text, /left out and the rest read again/);
    assert.match(text, /Rests on one word|Fragile|decides it alone/);
    assert.match(text, /\[Clear Explanation\]/);
  });

  test('points at the words in the document', async () => {
    const editor = await openFile('story.md');
    await analysed(editor.document);
    await explainAt(editor, new vscode.Position(4, 10));
    const { explanations, documents } = await parts();
    const passage = documents.of(editor.document)?.passages[1]?.passage;
    assert.ok(passage !== undefined);
    const words = explanations.of(editor.document, passage)?.words ?? [];
    assert.equal(words.length, passage.words);
    const text = editor.document.getText();
    assert.deepEqual(
      words.map(({ range }) => text.slice(range.start, range.end)),
      words.map((word) => word.text),
    );
  });

  test('explains the best label where no emotion is clear', async () => {
    const editor = await openText(`${plain}\n`);
    await analysed(editor.document);
    assert.match(
      await explainAt(editor, new vscode.Position(0, 3)),
      /No emotion is clear; what drove the best label, /,
    );
  });

  test('explains a classified selection in any document', async () => {
    const editor = await openText(`const a = 1;\n${frightened}\n`, 'javascript');
    editor.selection = new vscode.Selection(1, 0, 1, frightened.length);
    await vscode.commands.executeCommand('emotionLens.classifySelection');
    assert.match(await explainAt(editor, new vscode.Position(1, 4)), /What drove fear/);
  });

  test('leaves each word out once and the document’s verdicts as they were', async () => {
    const editor = await openFile('story.md');
    const before = await analysed(editor.document);
    const asked = await textsRead(() => explainAt(editor, new vscode.Position(4, 10)));
    assert.ok(asked.includes(frightened.replace('terrified ', '')));
    assert.equal((await parts()).documents.of(editor.document), before);
  });

  test('is over when the text is edited', async () => {
    const editor = await openText(`${frightened}\n\n${plain}\n`);
    await analysed(editor.document);
    assert.match(await explainAt(editor, new vscode.Position(0, 10)), /What drove/);
    await replace(editor, 'platform four', 'platform five');
    await analysed(editor.document);
    assert.doesNotMatch(await read(editor.document, new vscode.Position(0, 10)), /What drove/);
  });

  test('is over when it is cleared, or another is explained', async () => {
    const editor = await openFile('story.md');
    await analysed(editor.document);
    await explainAt(editor, new vscode.Position(4, 10));
    await explainAt(editor, new vscode.Position(2, 10));
    assert.doesNotMatch(await read(editor.document, new vscode.Position(4, 10)), /What drove/);
    assert.match(await read(editor.document, new vscode.Position(2, 10)), /What drove joy/);
    await vscode.commands.executeCommand('emotionLens.clearExplanation');
    const text = await read(editor.document, new vscode.Position(2, 10));
    assert.doesNotMatch(text, /What drove/);
    assert.match(text, /\[Explain\]\(command:emotionLens\.explainPassage\?/);
  });

  test('is of the place asked for last', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const text = document.getText();
    const ask = (words: string): Thenable<unknown> =>
      vscode.commands.executeCommand('emotionLens.explainPassage', document.uri.toString(), text.indexOf(words));
    await Promise.all([ask('terrified'), ask('delighted')]);
    assert.match(await read(document, new vscode.Position(2, 10)), /What drove joy/);
    assert.doesNotMatch(await read(document, new vscode.Position(4, 10)), /What drove/);
  });

  for (const [what, meanwhile] of [
    ['text changes', (editor: vscode.TextEditor) => replace(editor, 'platform four', 'platform five')],
    [
      'lines end otherwise',
      (editor: vscode.TextEditor) => editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF)),
    ],
  ] as const)
    test(`is not shown when the ${what} while it is made`, async () => {
      const editor = await openText(`${frightened}\n\n${plain}\n`);
      const { document } = editor;
      await analysed(document);
      const explain = (): Thenable<unknown> =>
        vscode.commands.executeCommand('emotionLens.explainPassage', document.uri.toString(), 3);
      const sentences = await told(() => beforeItIsRead(() => meanwhile(editor), explain));
      assert.deepEqual(sentences, ['The text changed while the passage was being explained. Run the command again.']);
      assert.equal((await parts()).explanations.passageAt(document, 3), undefined);
    });

  test('is not shown when emotions are switched off while it is made', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const { explanations } = await parts();
    const offset = document.getText().indexOf('terrified');
    const explain = (): Thenable<unknown> =>
      vscode.commands.executeCommand('emotionLens.explainPassage', document.uri.toString(), offset);
    try {
      assert.deepEqual(await told(() => beforeItIsRead(toggle, explain)), []);
      assert.equal(explanations.passageAt(document, offset), undefined);
    } finally {
      await toggle();
    }
  });

  test('is over when emotions are switched off', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const { explanations, documents } = await parts();
    const passage = documents.of(document)?.passages[1]?.passage;
    assert.ok(passage !== undefined);
    const address = document.uri.toString();
    await vscode.commands.executeCommand('emotionLens.explainPassage', address, passage.range.start);
    assert.ok(explanations.of(document, passage) !== undefined);
    await withSetting('emotionLens.enabled', false, async () => {
      await soon(() => (explanations.of(document, passage) === undefined ? true : undefined));
    });
  });
});

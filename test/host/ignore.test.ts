import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { analysed, closeAll, openText, textsRead, verdicts } from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const afraid = 'I was terrified of the dark shape that moved behind the door.';

async function actions(document: vscode.TextDocument, line: number, toLine = line): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(line, 0, toLine, 3),
  );
  return found.filter(({ title }) => title.startsWith('Emotion Lens: Ignore'));
}

suite('A passage its writer ignores', () => {
  teardown(closeAll);

  test('is left out by a code action, and the model reads nothing for it', async () => {
    const { document } = await openText([happy, '', afraid].join('\n'));
    assert.deepEqual(verdicts(await analysed(document)), ['joy', 'fear']);
    const [ignore] = await actions(document, 2);
    assert.equal(ignore?.title, 'Emotion Lens: Ignore This Passage');
    assert.ok(ignore.edit !== undefined);
    const { edit } = ignore;
    const read = await textsRead(async () => {
      assert.ok(await vscode.workspace.applyEdit(edit));
      const analysis = await analysed(document);
      assert.deepEqual(verdicts(analysis), ['joy']);
      assert.deepEqual(
        analysis.ignored.map(({ text }) => text),
        [afraid],
      );
    });
    assert.deepEqual(read, []);
    assert.equal(document.lineAt(2).text, '<!-- emotion-lens-ignore -->');
  });

  test('may be several at once, or the whole document', async () => {
    const { document } = await openText([happy, '', afraid].join('\n'));
    const offered = await actions(document, 0, 2);
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Emotion Lens: Ignore These 2 Passages', 'Emotion Lens: Ignore This Document'],
    );
    const whole = offered[1]?.edit;
    assert.ok(whole !== undefined && (await vscode.workspace.applyEdit(whole)));
    const analysis = await analysed(document);
    assert.deepEqual([analysis.passages.length, analysis.ignored.length], [0, 2]);
  });

  test('is not offered between passages, nor in plain text', async () => {
    const markdown = await openText(['# Title', '', happy].join('\n'));
    assert.deepEqual(await actions(markdown.document, 0), []);
    const plain = await openText(happy, 'plaintext');
    assert.deepEqual(await actions(plain.document, 0), []);
  });
});

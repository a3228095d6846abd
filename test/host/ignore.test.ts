import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  openFile,
  openText,
  parts,
  textsRead,
  until,
  verdicts,
  withSetting,
} from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const afraid = 'I was terrified of the dark shape that moved behind the door.';

async function actions(document: vscode.TextDocument, line: number, toLine = line): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(line, 0, toLine, 3),
  );
  return found.filter(({ title }) => /^Emotion Lens: (?:Stop )?Ignor/.test(title));
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

  test('is read again when its comment is taken away by a code action', async () => {
    const { document } = await openText(`${happy}\n\n<!-- emotion-lens-ignore -->\n${afraid}`);
    assert.deepEqual(verdicts(await analysed(document)), ['joy']);
    for (const line of [2, 3])
      assert.deepEqual(
        (await actions(document, line)).map(({ title }) => title),
        ['Emotion Lens: Stop Ignoring This Passage'],
      );
    const [stop] = await actions(document, 3);
    assert.ok(stop?.edit !== undefined && (await vscode.workspace.applyEdit(stop.edit)));
    assert.deepEqual(verdicts(await analysed(document)), ['joy', 'fear']);
  });

  test('may be every block quote, by a setting', async () => {
    const { document } = await openText(`${happy}\n\n> ${afraid}`);
    assert.deepEqual(verdicts(await analysed(document)), ['joy', 'fear']);
    const read = await textsRead(async () => {
      await withSetting('emotionLens.ignore.quotes', true, async () => {
        await until(document, ({ passages, ignored }) => passages.length === 1 && ignored.length === 1);
      });
      await until(document, ({ passages }) => passages.length === 2);
    });
    assert.deepEqual(read, []);
  });
});

suite('A file its writer ignores', () => {
  teardown(closeAll);

  test('is not read by itself, and is when somebody asks', async () => {
    const { documents } = await parts();
    await withSetting('emotionLens.ignore.files', ['ignored/**'], async () => {
      const { document } = await openFile('ignored/story.md', happy);
      const other = await openFile('read/story.md', afraid);
      assert.deepEqual(verdicts(await analysed(other.document)), ['fear']);
      assert.equal(documents.of(document), undefined);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('emotionLens.classifyDocument');
      assert.deepEqual(verdicts(await analysed(document)), ['joy']);
    });
  });
});

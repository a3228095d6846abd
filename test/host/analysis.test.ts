import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  labels,
  openFile,
  openText,
  parts,
  replace,
  soon,
  textsRead,
  verdicts,
} from '../support/extensionHost.ts';

const happy = 'I am so happy and delighted that all my friends came to see me today.';
const afraid = 'I was terrified of the dark shape that moved behind the door.';
const plain = 'The train leaves from platform four and stops at every station.';

suite('A document in the editor', () => {
  teardown(closeAll);

  test('has the emotion of each paragraph, and none where none is clear', async () => {
    const { document } = await openFile('story.md');
    const analysis = await analysed(document);
    assert.deepEqual(verdicts(analysis), ['joy', 'fear', 'sadness', 'anger', 'belowThreshold']);
    assert.deepEqual(
      analysis.passages.map(({ passage }) => document.positionAt(passage.range.start).line),
      [2, 4, 6, 10, 12],
    );
    assert.equal(analysis.problem, undefined);
  });

  test('has a label at the end of each paragraph with a clear emotion', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const shown = await soon(async () => {
      const found = await labels(document);
      return found.length === 4 ? found : undefined;
    });
    assert.deepEqual(
      shown.map(({ line }) => line),
      [2, 4, 6, 10],
    );
    assert.match(shown.map(({ text }) => text).join('\n'), /joy.*\n.*fear.*\n.*sadness.*\n.*anger/);
  });

  test('reads one paragraph again when one paragraph is edited', async () => {
    const editor = await openText([happy, afraid, plain].join('\n\n'));
    await analysed(editor.document);
    const read = await textsRead(async () => {
      await replace(editor, 'the dark shape', 'the enormous spider');
      await analysed(editor.document);
    });
    assert.deepEqual(read, ['I was terrified of the enormous spider that moved behind the door.']);
  });

  test('reads nothing again when a paragraph moves or comes back', async () => {
    const editor = await openText([happy, afraid].join('\n\n'));
    await analysed(editor.document);
    const read = await textsRead(async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# A heading\n\n'));
      await analysed(editor.document);
      await replace(editor, `\n\n${afraid}`, `\n\n${happy}`);
      await analysed(editor.document);
    });
    assert.deepEqual(read, []);
  });

  test('may have no file', async () => {
    const { document } = await openText(`${afraid}\n`, 'plaintext');
    assert.equal(document.uri.scheme, 'untitled');
    assert.deepEqual(verdicts(await analysed(document)), ['fear']);
  });

  test('may be empty, or nothing but white space', async () => {
    for (const content of ['', ' \n\t\n\n  ']) {
      const analysis = await analysed((await openText(content)).document);
      assert.deepEqual(analysis.passages, []);
      assert.equal(analysis.problem, undefined);
    }
  });

  test('may end its lines as Windows does', async () => {
    const { document } = await openFile('windows.md', `<div>\r\n\r\n${happy}\r\n\r\n${afraid}\r\n`);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const analysis = await analysed(document);
    assert.deepEqual(verdicts(analysis), ['joy', 'fear']);
    assert.deepEqual(
      analysis.passages.map(({ passage: { range } }) => document.getText().slice(range.start, range.end)),
      [happy, afraid],
    );
  });

  test('may come to end its lines in another way, and is read as it is by then', async () => {
    const editor = await openText([happy, afraid].join('\n\n'));
    await analysed(editor.document);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const { passages } = await analysed(editor.document);
    assert.deepEqual(
      passages.map(({ passage: { range } }) => editor.document.getText().slice(range.start, range.end)),
      [happy, afraid],
    );
  });

  test('may hold emoji and text from right to left', async () => {
    const emoji = `👩‍👩‍👧 ${happy} 🎉🎉`;
    const hebrew = 'אני שמח מאוד היום וכל החברים שלי באו';
    const { document } = await openText([emoji, hebrew, afraid].join('\n\n'));
    const analysis = await analysed(document);
    const texts = analysis.passages.map(({ passage: { range } }) => document.getText().slice(range.start, range.end));
    assert.deepEqual(texts, [emoji, hebrew, afraid]);
    const ends = (
      await soon(async () => {
        const found = await labels(document);
        return found.length > 0 ? found : undefined;
      })
    ).map(({ line }) => line);
    assert.ok(ends.every((line) => line === 0 || line === 2 || line === 4));
  });

  test('in another language than English has no emotions', async () => {
    const german = 'Ich bin heute sehr glücklich, weil alle meine Freunde gekommen sind, um mich zu sehen.';
    const { document } = await openText([german, german.replace('heute', 'gestern')].join('\n\n'));
    assert.deepEqual(verdicts(await analysed(document)), ['notEnglish', 'notEnglish']);
  });

  test('of code is left alone until somebody asks', async () => {
    const editor = await openText(`import json\n\n# ${happy}\nx = "${afraid}"\n`, 'python');
    const { documents } = await parts();
    assert.equal(documents.of(editor.document), undefined);
    await vscode.commands.executeCommand('emotionLens.classifyDocument');
    const { passages } = await analysed(editor.document);
    assert.deepEqual(
      passages.map(({ passage, verdict }) => [passage.text, verdict?.kind === 'emotion' ? verdict.label : undefined]),
      [[happy, 'joy']],
    );
  });

  test('that is plain text to the editor alone is left alone too, and then read by its ending', async () => {
    const { document } = await openFile('messages.po', `#: src/app.c:20\nmsgid "Sent."\nmsgstr "${happy}"\n`);
    assert.equal(document.languageId, 'plaintext');
    const { documents } = await parts();
    const beside = await openText(afraid);
    await analysed(beside.document);
    assert.equal(documents.of(document), undefined);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('emotionLens.classifyDocument');
    assert.deepEqual(
      documents.of(document)?.passages.map(({ passage }) => passage.text),
      [happy],
    );
  });

  test('of code in which nobody knows where prose is has a sentence instead', async () => {
    const editor = await openText(`puts "${happy}"\n`, 'ruby');
    await vscode.commands.executeCommand('emotionLens.classifyDocument');
    const analysis = (await parts()).documents.of(editor.document);
    assert.match(analysis?.problem ?? '', /does not know where the prose is.*ruby/);
    assert.deepEqual(analysis?.passages, []);
  });

  test('of one line of 10 MB is left alone with a sentence, and the editor goes on', async () => {
    const { document } = await openFile('long.md', `${'so happy '.repeat(1_200_000)}\n`);
    const analysis = await analysed(document);
    assert.match(analysis.problem ?? '', /^[A-Z].*(large|size|limit).*\.$/i);
    assert.deepEqual(analysis.passages, []);
    const other = await openText(afraid);
    assert.deepEqual(verdicts(await analysed(other.document)), ['fear']);
  });
});

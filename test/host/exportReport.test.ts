import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { bytes, closeAll, openText, textAt, workspaceFile } from '../support/extensionHost.ts';

const text =
  '# <script>alert(1)</script>\n\nI am so happy and delighted that all my friends came to see me today.\n\nI was terrified of the dark shape that moved behind the door.';

const run = (...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('emotionLens.exportReport', ...args);

async function exported(format: string, ...of: readonly unknown[]): Promise<string> {
  const target = workspaceFile(`story.emotions.${format}`);
  await run(format, target, ...of);
  const written = await textAt(target);
  await vscode.workspace.fs.delete(target);
  return written;
}

suite('Export Report', () => {
  teardown(closeAll);

  test('writes a page that needs no script, with the figures of the model in use', async () => {
    await openText(text);
    const html = await exported('html');
    assert.match(html, /^<!doctype html>.*<svg [^>]*class="arc-picture".*<\/html>\n$/s);
    assert.match(html, /2 passages · 2 with a clear emotion/);
    assert.doesNotMatch(html, /<script|was not measured/);
  });

  test('writes Markdown, and the rows with all scores as CSV and JSON', async () => {
    await openText(text);
    assert.match(await exported('md'), /\n- \*\*fear\*\* \d+ (?:%|of 100): “I was terrified/);
    const [head, first, second] = (await exported('csv')).split('\r\n');
    assert.match(head ?? '', /^file,line,start,end,verdict,reason,/);
    assert.match(`${first}\n${second}`, /^[^,]+,3,\d+,\d+,joy,.*\n[^,]+,5,\d+,\d+,fear,/);
    const { files } = Object(JSON.parse(await exported('json')));
    assert.deepEqual([files[0].rows.length, files[0].distribution.words], [2, 27]);
  });

  test('draws the arc of what the editor shows', async () => {
    await openText(text);
    assert.match(await exported('svg'), /^<svg .*class="arc-picture"/s);
  });

  test('writes of what is selected alone, when that is wanted', async () => {
    const editor = await openText(text);
    const line = editor.document.lineAt(4).range;
    editor.selection = new vscode.Selection(line.start, line.end);
    const selected = await exported('md', 'part');
    assert.match(selected, /^# Emotions of [^\n]+, the selection\n/);
    assert.match(selected, /\n12 words · 1 passage · 1 with a clear emotion\n/);
    assert.doesNotMatch(selected, /happy and delighted/);
    assert.match(await exported('md'), /2 passages · 2 with/);
  });

  test('does not write over the document itself, or where nothing can be written', async () => {
    const uri = workspaceFile('kept.md');
    await vscode.workspace.fs.writeFile(uri, bytes(text));
    await vscode.window.showTextDocument(uri);
    await run('md', uri);
    await run('md', vscode.Uri.joinPath(uri, 'below.md'));
    assert.equal(await textAt(uri), text);
    await vscode.workspace.fs.delete(uri);
  });
});

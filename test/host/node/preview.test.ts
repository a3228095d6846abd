import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { analysed, closeAll, openText, replace, soon, withSetting } from '../../support/extensionHost.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';
const happy = 'I am so happy that you came to see me at last.';

/** Opening tags of the built-in preview's blocks that have a mark, with the beginning of what stands in them. */
async function marks(document: vscode.TextDocument): Promise<readonly string[]> {
  const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
  return [
    ...html.matchAll(/<(\w+)[^>]* class="[^"]*emotion-lens-(\w+)"[^>]* title="([^"]*)"[^>]*>\s*([^<]{0,12})/g),
  ].map(([, tag, label, title, text]) => `${tag} ${label} ${/^\w+: \d+ of 100/.test(title ?? '')} ${text}`);
}

/** In a browser's window of a server the preview is made in the server's host, which has nothing of an extension that runs in the browser. */
suite('The Markdown preview', () => {
  teardown(closeAll);

  test('has marks beside the passages with a clear emotion', async () => {
    const editor = await openText(`# Heading\n\n${afraid}\n\nThe table is made of wood.\n\n- ${happy}\n- One.\n`);
    const { document } = editor;
    await analysed(document);
    assert.deepEqual(await marks(document), ['p fear true I was terrif', 'li joy true I am so happ']);
    assert.deepEqual(await marks(document), ['p fear true I was terrif', 'li joy true I am so happ'], 'twice the same');
    await withSetting('emotionLens.preview.enabled', false, async () => assert.deepEqual(await marks(document), []));
    await withSetting('emotionLens.emotions', ['joy'], async () => {
      await soon(async () => ((await marks(document)).length === 1 ? true : undefined));
    });
  });

  test('keeps the marks of what stands as it stood while the rest is read again', async () => {
    const editor = await openText(`${afraid}\n\n${happy}\n`);
    await analysed(editor.document);
    assert.equal((await marks(editor.document)).length, 2);
    await replace(editor, afraid, 'Once more.\n\nThe table is made of wood.');
    assert.deepEqual(await marks(editor.document), ['p joy true I am so happ']);
    await analysed(editor.document);
    assert.deepEqual(await marks(editor.document), ['p joy true I am so happ']);
  });
});

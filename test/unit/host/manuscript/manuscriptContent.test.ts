import assert from 'node:assert/strict';

import { manuscriptContent } from '../../../../src/host/manuscript/manuscriptContent.ts';
import { WorkspaceAnalysis } from '../../../../src/host/workspace/workspaceAnalysis.ts';
import { AnalysedFolder } from '../../../support/analysedFolder.ts';
import { editor, Uri, workspace } from '../../../support/vscode.ts';

suite('A manuscript of several folders of one name', () => {
  let content: Awaited<ReturnType<typeof manuscriptContent>>;
  const folders = ['file:/a/book', 'file:/b/book', 'file:/c/book (2)'].map((address) => Uri.parse(address));

  async function read(files: Readonly<Record<string, string>>, key?: string): Promise<void> {
    const { context } = new AnalysedFolder({});
    workspace.workspaceFolders = folders.map((uri) => ({ uri, name: uri.path.slice(3) }));
    for (const [address, text] of Object.entries(files)) editor.files.set(address, text);
    const analysis = new WorkspaceAnalysis();
    await analysis.run(Object(folders), context, new AbortController().signal, () => {});
    content = await manuscriptContent(analysis.files, { key });
    analysis.dispose();
  }

  function chapters(): readonly string[] {
    return content.files.map(({ uri, path }) => `${path} ${uri.toString()}`);
  }

  test('has the files of each, and tells them apart by name', async () => {
    await read({ 'file:/a/book/1.md': 'a joy', 'file:/b/book/1.md': 'a fear', 'file:/c/book (2)/1.md': 'a joy' });
    assert.deepEqual(chapters(), [
      'book/1.md file:/a/book/1.md',
      'book (2)/1.md file:/b/book/1.md',
      'book (2) (2)/1.md file:/c/book (2)/1.md',
    ]);
  });

  test('takes an index to mean the files beside it', async () => {
    const index = 'file:/b/book/SUMMARY.md';
    const texts = { 'file:/a/book/1.md': 'a joy', 'file:/b/book/1.md': 'a fear', [index]: '[The end](1.md)' };
    await read(texts, index);
    assert.deepEqual(chapters(), ['book (2)/1.md file:/b/book/1.md']);
    assert.deepEqual(content.data.order, index);
  });
});

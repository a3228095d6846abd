import assert from 'node:assert/strict';

import type { HandlerContext } from '../../../../src/host/commandContext.ts';
import { analyseWorkspace } from '../../../../src/host/workspace/analyseWorkspace.ts';
import { exportWorkspace } from '../../../../src/host/workspace/workspaceCommands.ts';
import { AnalysedFolder } from '../../../support/analysedFolder.ts';
import { editor, Uri } from '../../../support/vscode.ts';

suite('What is written of an analysed workspace', () => {
  const files = new Map<string, string>();
  let parts: HandlerContext;

  setup(async () => {
    files.clear();
    const folder = new AnalysedFolder({ '1.md': 'a joy', '2.md': 'a fear' });
    const platform = {
      ...folder.context.platform,
      // `link.md` leads to `2.md`; where nothing is, the address has to do.
      identityOf: async (uri: Uri) => {
        const address = uri.toString().replace('link.md', '2.md');
        return editor.files.has(address) ? `number of ${address}` : uri.toString();
      },
      writeFile: async (uri: Uri, content: Uint8Array) =>
        void files.set(uri.toString(), new TextDecoder().decode(content)),
    };
    parts = Object({ ...folder.context, platform });
    await analyseWorkspace(parts, [Uri.parse('file:/novel')]);
  });
  teardown(() => {
    for (const each of parts.context.subscriptions) each.dispose();
  });

  test('takes the place of no analysed file, by whatever name', async () => {
    for (const name of ['2.md', 'link.md'])
      assert.match(
        (await exportWorkspace(parts, ['csv', Uri.parse(`file:/novel/${name}`)])) ?? '',
        / is one of the analysed files\. Choose another name/,
      );
    assert.equal(files.size, 0);
    assert.match(
      (await exportWorkspace(parts, ['csv', Uri.parse('file:/novel/new.csv')])) ?? '',
      /is saved as new\.csv/,
    );
    assert.match(files.get('file:/novel/new.csv') ?? '', /2\.md/);
  });
});

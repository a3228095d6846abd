import assert from 'node:assert/strict';

import type { HandlerContext } from '../../../../src/host/commandContext.ts';
import { activeFolder, restoreFolder } from '../../../../src/host/comparison/compareFolder.ts';
import { copyTable } from '../../../../src/host/export/copyTable.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeRepository } from '../../../support/fakeRepository.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { editor, type Uri, window, workspace } from '../../../support/vscode.ts';

suite('What is taken out of a compared folder', () => {
  let git: FakeRepository;
  let parts: CommandParts;
  let context: HandlerContext;
  let tab: FakeTab;

  setup(() => {
    editor.reset();
    [git, parts, tab] = [new FakeRepository(), new CommandParts(), new FakeTab()];
    git.open();
    workspace.workspaceFolders = [{ uri: Object(git.uri()) }];
    context = Object({ ...parts.context, platform: { openReadings: async () => undefined } });
    git.change('docs/a.md', 'It was a joy to see it.', 'There was fear in the house.');
  });
  teardown(() => {
    tab.dispose();
    parts.explanations.dispose();
    Reflect.deleteProperty(window, 'showSaveDialog');
  });

  const opened = (path?: string): Promise<undefined> => {
    return restoreFolder(tab.tab, { document: git.uri(path).toString(), older: 'emotion-lens-head' }, context);
  };

  test('is the table of its files, where the distribution is copied, and that is said', async () => {
    await opened();
    await copyTable(context);
    assert.match(editor.copied, /\| docs\/a\\\.md \| changed \|/);
    assert.deepEqual(parts.announced, ['The table of all files is copied.']);
  });

  for (const [what, path, place] of [
    ['a folder is offered beside it', 'docs', 'file:/repo/docs.comparison.csv'],
    ['the workspace is offered in it', undefined, 'file:/repo/repo.comparison.csv'],
  ] as const)
    test(`as a file of ${what}`, async () => {
      const offered: string[] = [];
      const showSaveDialog = async ({ defaultUri }: { readonly defaultUri?: Uri }): Promise<void> => {
        offered.push(String(defaultUri));
      };
      Object.assign(window, { showSaveDialog });
      await opened(path);
      await activeFolder()?.export(['csv']);
      assert.deepEqual(offered, [place]);
    });
});

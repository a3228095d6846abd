import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { bytes, closeAll, soon, textAt, told, withSetting, workspaceFile } from '../../support/extensionHost.ts';
import { commit, committed, git, runGit } from '../../support/gitFolders.ts';

const happy = 'I am so happy and grateful that the old house still stands.';
const sad = 'I am heartbroken, for nobody comes to the old house any more.';
const angry = 'I am furious at the man who sold it to strangers.';

function withFolder(place: vscode.Uri, revision = 'HEAD'): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.compareFolder', place, revision);
}

/** The tabs of compared folders that are open. */
function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('emotionLens.folderComparison'),
    );
}

/** The rows of the table in the tab in front, without their figures. */
async function rows(): Promise<readonly string[]> {
  await soon(() => (tabs().some(({ isActive }) => isActive) ? true : undefined));
  await vscode.commands.executeCommand('emotionLens.copyTable');
  const table = await vscode.env.clipboard.readText();
  return table
    .split('\n')
    .filter((row) => row.includes('.md'))
    .map((row) => row.replace(/ \d.*/, ''));
}

suite('Comparing a folder', () => {
  const folder = workspaceFile('compared');
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(at(name), bytes(`${text}\n`));

  setup(async function () {
    const found = await git();
    if (found === undefined) this.skip();
    await committed(folder, `${happy}\n`);
    await found.openRepository(folder);
  });

  teardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
  });

  test('with HEAD is a table of the files that differ', async () => {
    assert.deepEqual(await told(() => withFolder(folder)), [
      'No file below “compared” that Emotion Lens reads differs from HEAD.',
    ]);
    await write('draft.md', sad);
    await write('new.md', happy);
    assert.deepEqual(await told(() => withFolder(folder)), []);
    assert.deepEqual(await rows(), ['| draft\\.md | changed |', '| new\\.md | new |']);
    const target = at('compared.json');
    await vscode.commands.executeCommand('emotionLens.exportReport', 'json', target);
    assert.match(await textAt(target), /"file": "draft\.md",\s*"change": "changed",\s*"shift": 1,/);
    assert.match((await told(() => withFolder(folder, '0123456789abcdef'))).join(), / has no commit 01234567\.$/);
  });

  async function typeIn(name: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(at(name));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'I am so afraid of it. '));
    assert.equal(document.isDirty, true);
  }

  test('has what is not saved, but nothing that Git ignores or that another repository in it has, saved or not', async () => {
    await write('.gitignore', 'private.md');
    await write('private.md', sad);
    await committed(at('clone'), `${happy}\n`);
    for (const name of ['private.md', 'clone/draft.md', 'draft.md']) await typeIn(name);
    assert.deepEqual(await told(() => withFolder(folder)), []);
    assert.deepEqual(await rows(), ['| draft\\.md | changed |']);
    const target = at('compared.md');
    await vscode.commands.executeCommand('emotionLens.exportReport', 'md', target);
    assert.doesNotMatch(await textAt(target), /private|clone|Not read/);
  });

  test('says that new files are hidden where they are', () =>
    withSetting('git.untrackedChanges', 'hidden', async () => {
      await write('new.md', happy);
      assert.match((await told(() => withFolder(folder))).join(), /differs from HEAD\. New files are left out/);
    }));

  test('says that Git failed where it did', async () => {
    await write('.git/index', 'This is no index.');
    assert.deepEqual(await told(() => withFolder(folder)), [
      'Git could not look at “compared”; “Git: Show Git Output” says why.',
    ]);
  });

  test('holds the files that a merge left in conflict against the commit', async () => {
    await write('both.md', happy);
    await write('gone.md', happy);
    commit(folder, 'Two');
    runGit(folder, 'checkout', '-q', '-b', 'other');
    await write('both.md', sad);
    await write('gone.md', sad);
    commit(folder, 'Theirs');
    runGit(folder, 'checkout', '-q', 'main');
    await write('both.md', angry);
    runGit(folder, 'rm', '-q', 'gone.md');
    commit(folder, 'Ours');
    assert.throws(() => runGit(folder, 'merge', 'other'));
    assert.deepEqual(await told(() => withFolder(folder)), []);
    assert.deepEqual((await rows()).toSorted(), ['| both\\.md | changed |', '| gone\\.md | new |']);
  });

  test('that is a submodule, or has one, is that repository’s files alone', async () => {
    const other = workspaceFile('other');
    try {
      await committed(other, `${happy}\n`);
      runGit(folder, 'submodule', '--quiet', 'add', other.fsPath, 'part');
      commit(folder, 'Add a part');
      await (await git())?.openRepository(at('part'));
      await write('part/draft.md', sad);
      await write('draft.md', angry);
      assert.deepEqual(await told(() => withFolder(at('part'))), []);
      assert.deepEqual(await rows(), ['| draft\\.md | changed |']);
      assert.deepEqual(await told(() => withFolder(folder)), []);
      await soon(() => (tabs().length === 2 ? true : undefined));
      assert.deepEqual(await rows(), ['| draft\\.md | changed |']);
      const target = at('compared.md');
      await vscode.commands.executeCommand('emotionLens.exportReport', 'md', target);
      assert.match(await textAt(target), /part.*This is a submodule/);
    } finally {
      await vscode.workspace.fs.delete(other, { recursive: true });
    }
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';

import {
  bytes,
  closeAll,
  comparisons,
  openFile,
  soon,
  textAt,
  textsRead,
  told,
  workspaceFile,
} from '../../support/extensionHost.ts';

const happy = 'I am so happy and grateful that the old house still stands.';
const sad = 'I am heartbroken and I miss her every single day.';

function withHead(): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.compareWithHead');
}

function withRevision(...hash: readonly string[]): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.compareWithRevision', ...hash);
}

function hashOf(folder: vscode.Uri): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder.fsPath, encoding: 'utf8' }).trim();
}

/** What a person is given to choose from during `work`, who then chooses nothing. */
async function offeredCommits(work: () => Thenable<unknown>): Promise<readonly vscode.QuickPickItem[]> {
  const { showQuickPick } = vscode.window;
  const offered: vscode.QuickPickItem[] = [];
  Object.assign(vscode.window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => void offered.push(...items),
  });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showQuickPick });
  }
  return offered;
}

/** The tabs of compared folders that are open. */
function folders(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('emotionLens.folderComparison'),
    );
}

function withFolder(folder: vscode.Uri, revision: string): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.compareFolder', folder, revision);
}

/** What the tests use of Git's extension; absent without Git. */
interface Git {
  openRepository(root: vscode.Uri): Promise<unknown>;
}

async function git(): Promise<Git | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** A folder in which `draft.md` is committed. */
async function committed(folder: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'draft.md'), bytes(content));
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  for (const step of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', 'Begin'],
  ])
    execFileSync('git', step, { cwd: folder.fsPath });
}

suite('Comparing a draft', () => {
  test('with HEAD reads what was committed, and says when a file was not', async function () {
    const found = await git();
    if (found === undefined) this.skip();
    const folder = workspaceFile('repository');
    try {
      await committed(folder, `${happy}\n\n${sad}\n`);
      await found.openRepository(folder);
      await openFile('repository/draft.md', `${happy}\n`);
      const read: string[] = [];
      const sentences = await told(async () => read.push(...(await textsRead(async () => withHead()))));
      assert.deepEqual(sentences, []);
      assert.ok(read.includes(sad));
      await soon(() => (comparisons().length === 1 ? true : undefined));
      await withRevision(hashOf(folder));
      await soon(() => (comparisons().length === 2 ? true : undefined));
      const offered = await offeredCommits(() => withRevision());
      assert.deepEqual(
        offered.map(({ label, description }) => [label, description]),
        [['Begin', hashOf(folder).slice(0, 8)]],
      );
      assert.match(offered[0]?.detail ?? '', / · A$/);
      assert.deepEqual(await told(() => withRevision('0123456789012345678901234567890123456789')), [
        '“draft.md” is not in the commit 01234567. “Compare with File…” works without Git.',
      ]);
      await openFile('repository/new.md', `${happy}\n`);
      assert.deepEqual(await told(withHead), [
        '“new.md” is not in the last commit (HEAD). “Compare with File…” works without Git.',
      ]);
      assert.deepEqual(await told(() => withRevision()), [
        '“new.md” is in no commit. “Compare with File…” works without Git.',
      ]);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  test('of a folder with HEAD is a table of the files that differ', async function () {
    const found = await git();
    if (found === undefined) this.skip();
    const folder = workspaceFile('compared');
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
    try {
      await committed(folder, `${happy}\n`);
      await found.openRepository(folder);
      assert.deepEqual(await told(() => withFolder(folder, 'HEAD')), [
        'No file below “compared” that Emotion Lens reads differs from HEAD.',
      ]);
      await vscode.workspace.fs.writeFile(at('draft.md'), bytes(`${sad}\n`));
      await vscode.workspace.fs.writeFile(at('new.md'), bytes(`${happy}\n`));
      assert.deepEqual(await told(() => withFolder(folder, 'HEAD')), []);
      await soon(() => (folders().length === 1 && folders()[0]?.isActive === true ? true : undefined));
      await vscode.commands.executeCommand('emotionLens.copyTable');
      const rows = (await vscode.env.clipboard.readText()).split('\n');
      assert.deepEqual(
        rows.filter((row) => row.includes('.md')).map((row) => row.replace(/ \d.*/, '')),
        ['| draft\\.md | changed |', '| new\\.md | new |'],
      );
      const target = at('compared.json');
      await vscode.commands.executeCommand('emotionLens.exportReport', 'json', target);
      assert.match(await textAt(target), /"file": "draft\.md",\s*"change": "changed",\s*"shift": 1,/);
      assert.match((await told(() => withFolder(folder, '0123456789abcdef'))).join(), / has no commit 01234567\.$/);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';

import { closeAll, comparisons, openFile, soon, textsRead, told, workspaceFile } from '../../support/extensionHost.ts';
import { committed, git } from '../../support/gitFolders.ts';

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
});

import type { GitChange, GitRepository } from '../../src/host/comparison/git.ts';
import { editor, extensions, Uri } from './vscode.ts';

const statuses = { changed: 5, added: 1, deleted: 6, renamed: 3, untracked: 7 } as const;

/** A Git repository at `file:/repo`, as Git's extension tells of it; a test says what has changed. */
export class FakeRepository {
  readonly changes: GitChange[] = [];
  readonly untracked: GitChange[] = [];
  readonly submodules: { readonly path: string }[] = [];
  /** What the commit has, by path below the root. */
  readonly committed = new Map<string, Uint8Array>();
  /** The commits that were asked for. */
  readonly asked: string[] = [];
  commits: readonly { readonly hash: string; readonly message: string }[] = [];
  hasCommit = true;
  isBusy = false;

  /** Takes the place of Git's extension. */
  open(): void {
    const repository: Partial<GitRepository> = {
      rootUri: this.uri(),
      state: { workingTreeChanges: [], untrackedChanges: this.untracked, submodules: this.submodules },
      status: async () => {
        if (this.isBusy) throw new Error('the index is locked');
      },
      diffWith: async (commit) => {
        this.asked.push(commit);
        if (!this.hasCommit) throw new Error('bad revision');
        return this.changes;
      },
      log: async () => this.commits,
      buffer: async (_, path) => {
        const bytes = this.committed.get(path.replace('/repo/', ''));
        if (bytes === undefined) throw new Error('exists on disk, but not in the commit');
        return bytes;
      },
    };
    const api = { state: 'initialized', getRepository: (uri: Uri) => (isInside(uri) ? repository : null) };
    extensions.all.push({
      id: 'vscode.git',
      extensionUri: Uri.file('/git'),
      isActive: true,
      activate: async () => ({ getAPI: () => api }),
    });
  }

  /** A place in it, its root without a path, as the parts under test know it. */
  uri(path?: string): GitChange['uri'] {
    return Object(Uri.file(path === undefined ? '/repo' : `/repo/${path}`));
  }

  /** A file that was `before` and is `after`; undefined where it is not there. */
  change(path: string, before: string | undefined, after: string | undefined, oldPath = path): void {
    if (before !== undefined) this.committed.set(oldPath, new TextEncoder().encode(before));
    if (after !== undefined) editor.files.set(`file:/repo/${path}`, after);
    const other = path === oldPath ? 'changed' : 'renamed';
    this.tell(before === undefined ? 'added' : after === undefined ? 'deleted' : other, path, oldPath);
  }

  /** What Git says of a path. */
  tell(kind: keyof typeof statuses, path: string, oldPath = path): void {
    const list = kind === 'untracked' ? this.untracked : this.changes;
    list.push({ uri: this.uri(path), originalUri: this.uri(oldPath), status: statuses[kind] });
  }
}

function isInside(uri: Uri): boolean {
  return uri.toString().startsWith('file:/repo');
}

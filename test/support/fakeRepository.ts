import type { GitChange, GitRepository } from '../../src/host/comparison/gitExtension.ts';
import { editor, extensions, Uri } from './vscode.ts';

const statuses = { changed: 5, added: 1, deleted: 6, renamed: 3, untracked: 7 } as const;

/** A Git repository at `file:/repo`, as Git's extension tells of it; a test says what has changed. */
export class FakeRepository {
  readonly changes: GitChange[] = [];
  readonly untracked: GitChange[] = [];
  readonly submodules: { readonly path: string }[] = [];
  /** What the commit and the index have, by path below the root. */
  readonly committed = new Map<string, Uint8Array>();
  /** What a text of a commit is waited for. */
  shown: Promise<void> = Promise.resolve();
  /** The commits that were asked for. */
  readonly asked: string[] = [];
  commits: readonly { readonly hash: string; readonly message: string }[] = [];
  /** What it has and cannot give, by path below the root. */
  readonly damaged: string[] = [];
  hasCommit = true;
  /** Whether Git fails whatever it is asked. */
  isBroken = false;

  /** Takes the place of Git's extension. */
  open(): void {
    const repository: Partial<GitRepository> = {
      rootUri: this.uri(),
      state: { workingTreeChanges: [], untrackedChanges: this.untracked, submodules: this.submodules },
      status: async () => this.#answer(),
      getObjectDetails: async (_, path) => {
        if (!this.committed.has(path.replace('/repo/', '')))
          throw Object.assign(new Error('Path not known by git'), { gitErrorCode: 'UnknownPath' });
      },
      getCommit: async (hash) => {
        this.#answer();
        return { hash, message: '' };
      },
      diffWith: async (commit) => {
        this.asked.push(commit);
        this.#answer();
        return this.changes;
      },
      log: async () => {
        this.#answer();
        return this.commits;
      },
      buffer: async (_, path) => this.#bytes(path),
      show: async (_, path) => {
        await this.shown;
        return new TextDecoder().decode(this.#bytes(path));
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

  /** Throws as Git's extension does where there is no answer. */
  #answer(): void {
    if (this.isBroken) throw refusal('fatal: index file smaller than expected');
    if (!this.hasCommit) throw refusal("fatal: bad revision 'HEAD'");
  }

  #bytes(path: string): Uint8Array {
    const name = path.replace('/repo/', '');
    const bytes = this.committed.get(name);
    if (bytes === undefined || this.damaged.includes(name)) throw new Error('Could not show object.');
    return bytes;
  }

  /** What Git says of a path. */
  tell(kind: keyof typeof statuses, path: string, oldPath = path): void {
    const list = kind === 'untracked' ? this.untracked : this.changes;
    list.push({ uri: this.uri(path), originalUri: this.uri(oldPath), status: statuses[kind] });
  }
}

function refusal(stderr: string): Error {
  return Object.assign(new Error('Failed to execute git'), { stderr });
}

function isInside(uri: Uri): boolean {
  return uri.toString().startsWith('file:/repo');
}

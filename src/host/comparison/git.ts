import * as vscode from 'vscode';

/** What is used of the interface of VS Code's own Git extension, version 1. */
interface GitExtension {
  /** Throws while Git is switched off or not found. */
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  // oxlint-disable-next-line typescript/no-restricted-types -- Git's extension gives it
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  /** Rejects when the path is not in the commit. */
  show(commit: string, path: string): Promise<string>;
}

/** Git's extension looks for repositories when it starts. */
const patienceMilliseconds = 10_000;

const otherWay = '“Compare with File…” works without Git.';

/** The file as it is in the last commit, or the sentence that says why there is none. */
export async function textInHead(uri: vscode.Uri, name: string): Promise<{ readonly text: string } | string> {
  if (!vscode.workspace.isTrusted) return `Git is off in Restricted Mode. ${otherWay}`;
  if (uri.scheme !== 'file') return `“${name}” is not a file on this machine, so it is in no commit. ${otherWay}`;
  const git = await gitApi();
  if (git === undefined) return `VS Code’s Git extension is not there, switched off, or finds no Git. ${otherWay}`;
  await initialized(git);
  const repository = git.getRepository(uri);
  if (repository === null) return `“${name}” is in no Git repository that VS Code has open. ${otherWay}`;
  try {
    return { text: await repository.show('HEAD', uri.fsPath) };
  } catch {
    return `“${name}” is not in the last commit (HEAD). ${otherWay}`;
  }
}

async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

async function initialized(git: GitApi): Promise<void> {
  if (git.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, patienceMilliseconds);
    const listener = git.onDidChangeState(done);
  });
}

import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The repository's root. */
export const root = join(import.meta.dirname, '..');

/** What is fetched or made for trying and testing; not in git. */
export const downloads = join(root, '.vscode-test');

const temporary: string[] = [];

/**
 * An empty folder with a short path: VS Code puts its sockets there, and a socket's path holds 103 characters at most.
 * Removed when this process ends.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'el-'));
  if (temporary.length === 0) process.once('exit', removeTemporary);
  temporary.push(folder);
  return folder;
}

function removeTemporary(): void {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** The first of `names` that is on PATH, as a path. */
export function onPath(...names: readonly string[]): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return candidates.find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

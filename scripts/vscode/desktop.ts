import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runChild } from '../children.ts';
import { onPath, root, temporaryFolder } from '../paths.ts';

/** A VS Code with windows of its own. */
export interface Desktop {
  readonly program: string;
  readonly args: readonly string[];
}

/** True where a program can open a window. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((each) => each !== undefined && each !== '');
}

export function installedDesktop(): Desktop | undefined {
  const program = onPath('code');
  // VS Code refuses to run as root on its usual folder.
  return program === undefined ? undefined : { program, args: process.getuid?.() === 0 ? ownFolders() : [] };
}

/** Undefined when it could not be downloaded within five minutes; what went wrong is on the console. */
export async function downloadedDesktop(): Promise<Desktop | undefined> {
  const answer = join(temporaryFolder(), 'program');
  const download = join(root, 'scripts', 'vscode', 'download.ts');
  await runChild(process.execPath, ['--import', 'tsx', download, answer], { cwd: root, minutes: 5 });
  if (!existsSync(answer)) return undefined;
  return { program: readFileSync(answer, 'utf8'), args: ownFolders() };
}

function ownFolders(): readonly string[] {
  const folder = temporaryFolder();
  const folders = [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
  return process.getuid?.() === 0 ? [...folders, '--no-sandbox'] : folders;
}

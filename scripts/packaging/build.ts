import { runChild } from '../children.ts';
import { root } from '../paths.ts';

/** Builds the bundles as they are shipped, with the native runtime of `native` (`linux-x64`) or, for `none`, without. Throws where that fails. */
export async function buildFor(native: string): Promise<void> {
  const args = ['esbuild.mjs', '--production', `--native=${native}`];
  const { code } = await runChild(process.execPath, args, { cwd: root, minutes: 2 });
  if (code !== 0) throw new Error('The bundles could not be built.');
}

import { runChild } from '../children.ts';
import { root } from '../paths.ts';

/** Builds the bundles as they are shipped, without a native runtime. Throws where that fails. */
export async function buildWithoutNative(): Promise<void> {
  const args = ['esbuild.mjs', '--production', '--native=none'];
  const { code } = await runChild(process.execPath, args, { cwd: root, minutes: 2 });
  if (code !== 0) throw new Error('The bundles could not be built.');
}

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';

import { layNative } from '../runtimes.mjs';
import { buildWithoutNative } from './build.ts';
import { isPreRelease, manifest } from './manifest.ts';
import { binaryText, packageContents, wrongBinaries } from './packageContents.ts';
import { shippedFiles } from './shippedFiles.ts';
import type { Target } from './targets.ts';
import { packagesFolder, vsixPath } from './vsixPath.ts';

/** Builds, and packs each with the native runtime of its own; prints what is in it. `dist/` is left without one. Throws when a package is not as it should be. */
export async function makePackages(targets: readonly Target[]): Promise<void> {
  mkdirSync(packagesFolder, { recursive: true });
  await buildWithoutNative();
  const folder = shippedFiles();
  for (const target of targets) {
    const native = target.native === undefined ? 'none' : `${target.native.platform}-${target.native.processor}`;
    await layNative(join(folder, 'dist'), native);
    await pack(target, folder);
  }
}

/** Of the files in this folder. */
async function pack(target: Target, folder: string): Promise<void> {
  const packagePath = vsixPath(target.name);
  rmSync(packagePath, { force: true });
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    preRelease: isPreRelease(manifest().version),
    ...(target.name !== 'universal' && { target: target.name }),
  });
  const files = packageContents(packagePath);
  console.log(
    `\n${packagePath}: ${(statSync(packagePath).size / 1e6).toFixed(1)} MB, ${files.length} files, these for a processor:`,
  );
  for (const { path, binary } of files) if (binary !== undefined) console.log(`  ${path} (${binaryText(binary)})`);
  const wrong = wrongBinaries(target, files);
  if (wrong.length === 0) return;
  rmSync(packagePath);
  throw new Error(wrong.join('\n'));
}

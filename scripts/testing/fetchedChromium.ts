import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import { runChild } from '../children.ts';
import { runNpm } from '../npm.ts';
import { downloads } from '../paths.ts';

/** The npm package that carries a Chromium without a screen, for Linux on x64 alone, with the libraries it needs and a font. */
const carrier = '@sparticuz/chromium';
const version = '153.0.0';
const folder = join(downloads, `chromium-${version}`);

/** The program fetchChromium put there; undefined before. */
export function fetchedChromium(): string | undefined {
  const program = join(folder, 'start');
  return existsSync(program) ? program : undefined;
}

/**
 * Fetches Chromium from the npm registry into .vscode-test/, all or nothing; undefined where there is none for this platform or it could
 * not be had, and then the console says why.
 */
export async function fetchChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log('No Chromium here: fetching one from the npm registry, once (70 MB; 220 MB unpacked)…');
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    await fetchInto(partial);
  } catch (error) {
    console.log(`It could not be had: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return fetchedChromium();
}

async function fetchInto(partial: string): Promise<void> {
  await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
  if (!(await runNpm(partial, ['install', `${carrier}@${version}`]))) throw new Error('npm failed as shown above.');
  const packed = join(partial, 'node_modules', carrier, 'bin');
  await unpack(join(packed, 'chromium.br'), join(partial, 'chromium'));
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    await unpack(join(packed, `${archive}.br`), join(partial, archive));
    await run('tar', ['-x', '--no-same-owner', '-f', archive], partial);
    rmSync(join(partial, archive));
  }
  rmSync(join(partial, 'node_modules'), { recursive: true });
  await writeFile(join(partial, 'fonts.conf'), fontsConfiguration);
  await writeFile(join(partial, 'start'), start);
  for (const program of ['chromium', 'start']) chmodSync(join(partial, program), 0o755);
  // A Linux of another kind, Alpine say, has other libraries than it was built for.
  await run(join(partial, 'start'), ['--version'], partial);
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, error = `it ended with code ${code}` } = await runChild(command, args, { cwd, minutes: 1 });
  if (code !== 0) throw new Error(`${basename(command)} did not do its work: ${error}.`);
}

async function unpack(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** The machine may lack the libraries and have no font at all. */
const start = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd) || exit 1
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);

/**
 * Runs the command line of this very version, as npm has it, with these arguments, and returns its exit code.
 * `EMOTION_LENS_PROGRAM`, a path, takes the place of what npm has.
 * @param {readonly string[]} args
 * @returns {number}
 */
export function runEmotionLens(args) {
  const own = process.env['EMOTION_LENS_PROGRAM'];
  const { status, error } = spawnSync(process.execPath, own ? [own, ...args] : [...npx(), ...args], {
    stdio: 'inherit',
  });
  if (error !== undefined) console.error(`Emotion Lens could not be started: ${error.message}`);
  return status ?? 2;
}

/** Without a shell, which would read signs in arguments. @returns {readonly string[]} */
function npx() {
  const beside = dirname(process.execPath);
  const places = [join(beside, '..', 'lib', 'node_modules'), join(beside, 'node_modules'), '/usr/share/nodejs'];
  const script = places.map((place) => join(place, 'npm', 'bin', 'npx-cli.js')).find((path) => existsSync(path));
  if (script === undefined) throw new Error('npm was not found beside Node; install Node with npm.');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return [script, '--yes', '--', `${name}@${version}`];
}

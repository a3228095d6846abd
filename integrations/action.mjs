/** The step of the GitHub Action (action.yml): makes of its inputs a command line, and tells the exit code. */
import { appendFileSync } from 'node:fs';

import { runEmotionLens } from './program.mjs';

/** Inputs with one value, named as the option. */
const single = ['config', 'baseline', 'changed-since', 'format', 'out'];
/** Inputs with one value a line. */
const several = ['fail-on', 'max-share'];

/** @param {string} name */
const lines = (name) =>
  (process.env[`EMOTION_LENS_${name.toUpperCase().replaceAll('-', '_')}`] ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const args = [
  ...single.flatMap((name) =>
    lines(name)
      .slice(0, 1)
      .map((value) => `--${name}=${value}`),
  ),
  ...several.flatMap((name) => lines(name).map((value) => `--${name}=${value}`)),
  ...(lines('check-intent')[0] === 'true' ? ['--check-intent'] : []),
];
const code = runEmotionLens([...args, '--', ...lines('files')]);
const outputs = process.env['GITHUB_OUTPUT'];
if (outputs) appendFileSync(outputs, `exit-code=${code}\n`);
process.exitCode = code;

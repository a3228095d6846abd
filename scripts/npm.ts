import { delimiter } from 'node:path';

import { runChild } from './children.ts';
import { onPath } from './paths.ts';

/**
 * Runs npm in a folder, without install scripts and with short waits; true when it did its work, else its own words are on the
 * console. `programs` is a folder that comes first on its PATH.
 */
export async function runNpm(folder: string, args: readonly string[], programs?: string): Promise<boolean> {
  const script = process.env['npm_execpath'];
  const [command, ...start] = script === undefined ? [onPath('npm') ?? 'npm'] : [process.execPath, script];
  // npm by itself waits for minutes before it gives a registry up.
  const quick = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...quick];
  const { code } = await runChild(command ?? 'npm', [...start, ...args, ...quiet], {
    cwd: folder,
    env: environment(programs),
    minutes: 5,
  });
  return code === 0;
}

/** Without what the npm that runs this script says about its own project. */
function environment(programs: string | undefined): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config_(local_prefix|prefix|ignore_scripts|omit))/i.test(name),
  );
  const path = [programs, process.env['PATH']].filter((each) => each !== undefined).join(delimiter);
  return { ...Object.fromEntries(own), PATH: path };
}

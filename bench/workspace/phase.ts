import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { textsRead } from '../../test/support/extensionHost.ts';
import { phaseMark, type PhaseReport } from './phaseReport.ts';

/** Until who measures the window has begun, in milliseconds. */
const beginning = 1000;

/** Does something that is measured here and, by who hears of it, from outside. */
export async function phase(name: string, folder: string, work: () => PromiseLike<unknown>): Promise<void> {
  say({ name, process: process.pid });
  await setTimeout(beginning);
  const start = performance.now();
  let seconds = 0;
  let texts: readonly string[] = [];
  const files = await filesRead(folder, async () => {
    texts = await textsRead(async () => work());
    seconds = (performance.now() - start) / 1000;
  });
  say({ name, process: process.pid, outcome: { seconds, files, passages: texts.length } });
  await setTimeout(beginning);
}

function say(report: PhaseReport): void {
  console.log(phaseMark + JSON.stringify(report));
}

/** The editor opens files for an extension in this same process. */
async function filesRead(folder: string, work: () => Promise<void>): Promise<number> {
  const { open } = fs;
  let count = 0;
  fs.open = new Proxy(open, {
    apply(target, self, args: readonly unknown[]) {
      const path = String(args[0]);
      if (path.startsWith(folder + sep) && !path.endsWith('.gitignore')) count += 1;
      return Reflect.apply(target, self, args);
    },
  });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    fs.open = open;
    syncBuiltinESMExports();
  }
  return count;
}

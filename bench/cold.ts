/** A cold process: the time to the first label of a 2,000-word document, to its last, and the memory it takes. */
import { readFileSync } from 'node:fs';

import type { Analysis } from '../src/core/document/analysis/analysis.ts';
import { Analyzer } from '../src/core/document/analysis/analyzer.ts';
import { ScoreCache } from '../src/core/scoring/scoreCache.ts';
import { MarkdownReader } from '../src/core/text/markdown/markdown.ts';
import { median, megabytes, milliseconds, line, since } from './figures.ts';
import { modelProcess } from './modelProcess.ts';
import { proseOf } from './prose.ts';

const text = proseOf(2_000);
const goals = { native: ['1500 ms', '300 MB'], wasm: ['2500 ms', '450 MB'] } as const;

export async function cold(): Promise<void> {
  for (const runtime of ['native', 'wasm'] as const) {
    const runs: Run[] = [];
    for (let run = 0; run < 5; run += 1) runs.push(await once(runtime));
    const of = (key: keyof Run): number => median(runs.map((each) => each[key]));
    console.log(
      line(`cold process, 2,000 words, ${runtime}: to the first label`, milliseconds(of('first')), goals[runtime][0]),
    );
    console.log(line(`cold process, 2,000 words, ${runtime}: to the last`, milliseconds(of('last'))));
    console.log(line(`the process's largest resident memory, ${runtime}`, megabytes(of('memory')), goals[runtime][1]));
  }
}

/** Milliseconds, and bytes. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly memory: number;
}

async function once(runtime: 'native' | 'wasm'): Promise<Run> {
  const classifier = modelProcess(runtime);
  const start = performance.now();
  let first = Number.NaN;
  const publish = ({ progress }: Analysis): void => {
    if (progress.done > 0 && Number.isNaN(first)) first = since(start);
  };
  const parts = { reader: new MarkdownReader(), classifier, cache: new ScoreCache({ entries: 1000, units: 1e6 }) };
  const analyzer = new Analyzer({ ...parts, visible: () => [{ start: 0, end: 2000 }], publish });
  await analyzer.analyze({ version: 1, text }, { thresholds: {}, englishOnly: true }, new AbortController().signal);
  const last = since(start);
  const memory = largestMemory(classifier.pid);
  classifier.dispose();
  return { first, last, memory };
}

/** Bytes; not a number where the system does not say. */
function largestMemory(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

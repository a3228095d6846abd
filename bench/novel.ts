/** A whole novel through the command line, beside onnxruntime alone on the same tokens, in turn. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root, temporaryFolder } from '../scripts/paths.ts';
import { median, line, since } from './figures.ts';
import { proseOf } from './prose.ts';

const rounds = 3;

/** `book` is a Markdown file; without one a text of a novel's length is made. */
export function novel(book = madeBook()): void {
  const lines: number[] = [];
  const raw = new Map([128, 256, 512, 1024].map((budget) => [budget, [] as number[]]));
  let tokens = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    run([join(root, 'dist', 'cli.mjs'), '--format', 'jsonl', book]);
    lines.push(since(start));
    for (const [budget, times] of raw) {
      const answer: unknown = JSON.parse(run(['--import', 'tsx', join(root, 'bench', 'raw.ts'), book, String(budget)]));
      if (!isAnswer(answer)) throw new Error('onnxruntime alone gave no time');
      times.push(answer.milliseconds);
      tokens = answer.tokens;
    }
  }
  const [budget = 0, best = Number.NaN] =
    [...raw].map(([size, times]) => [size, median(times)] as const).toSorted((a, b) => a[1] - b[1])[0] ?? [];
  console.log(line(`a novel of ${tokens} tokens: onnxruntime alone, best batches (${budget} tokens)`, seconds(best)));
  console.log(line('the same through the command line, start and end included', seconds(median(lines))));
  console.log(line('ratio of the two', (median(lines) / best).toFixed(2), '1.30'));
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

function madeBook(): string {
  const file = join(temporaryFolder(), 'novel.md');
  writeFileSync(file, proseOf(60_000));
  return file;
}

function run(args: readonly string[]): string {
  const env = { ...process.env, ORT_DISABLE_TELEMETRY: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return stdout;
}

function isAnswer(value: unknown): value is { readonly milliseconds: number; readonly tokens: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'milliseconds' in value &&
    typeof value.milliseconds === 'number' &&
    'tokens' in value &&
    typeof value.tokens === 'number'
  );
}

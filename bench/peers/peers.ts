/**
 * This beside others, on one thread of one core where the system lets one be chosen: each peer right after a run of the command line, so
 * that both have the same machine. Ours counts from the start of its process, theirs from the first text on.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { onPath, root, temporaryFolder } from '../../scripts/paths.ts';
import { line, since } from '../figures.ts';
import { mixedTexts } from '../prose.ts';

interface Peer {
  readonly name: string;
  readonly command: readonly [string, ...(readonly string[])];
}

/** Put before a command, keeps it to the last core. */
const taskset = process.platform === 'linux' ? onPath('taskset') : undefined;
const pin = taskset === undefined ? [] : [taskset, '-c', String(availableParallelism() - 1)];

export function peers(count: number): void {
  const texts = mixedTexts(count);
  const file = join(temporaryFolder(), 'texts.txt');
  writeFileSync(file, `${texts.join('\n')}\n`);
  const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0);
  console.log(
    `\n${texts.length} mixed texts, ${words} words, one thread${pin.length === 0 ? '' : ' on one core'}; theirs : ours`,
  );
  for (const { name, command } of [...javaScriptPeers(file), ...pythonPeers(file)]) {
    const own = ours(file);
    const other = theirs(command);
    if (own === undefined || other === undefined) {
      console.log(line(name, 'did not get to the end'));
      continue;
    }
    console.log(line(name, `${seconds(other)} : ${seconds(own)} = ${ratio(other / own)}`));
  }
}

function javaScriptPeers(file: string): readonly Peer[] {
  const pipeline = [process.execPath, '--import', 'tsx', join(root, 'bench', 'peers', 'pipeline.ts'), file] as const;
  return [
    { name: 'transformers.js, a text a call', command: [...pipeline, '1'] },
    { name: 'transformers.js, 32 texts a call', command: [...pipeline, '32'] },
    { name: 'transformers.js, all texts in one call', command: [...pipeline, 'all'] },
    {
      name: 'the word list “sentiment” (good or bad, no emotions)',
      command: [process.execPath, join(root, 'bench', 'peers', 'wordList.mjs'), file],
    },
  ];
}

function pythonPeers(file: string): readonly Peer[] {
  const python = process.env['EMOTION_LENS_PYTHON'] ?? onPath('python3', 'python');
  if (
    python === undefined ||
    spawnSync(python, ['-c', 'import torch, transformers'], { stdio: 'ignore' }).status !== 0
  ) {
    console.log('Python’s transformers not measured: EMOTION_LENS_PYTHON may name a Python that has it, and torch.');
    return [];
  }
  const command = [python, join(root, 'bench', 'peers', 'pipeline.py'), file, join(root, 'model')] as const;
  return [
    { name: 'Python’s transformers, float32, this model’s shape', command: [...command, 'own'] },
    { name: 'Python’s transformers, float32, DistilBERT 768 wide', command: [...command, 'base'] },
  ];
}

/** Milliseconds of the command line, its start and the model's loading included; undefined when it failed. */
function ours(file: string): number | undefined {
  const start = performance.now();
  const command = [
    process.execPath,
    join(root, 'dist', 'cli.mjs'),
    '--lines',
    '--format',
    'jsonl',
    '--threads',
    '1',
    file,
  ];
  return output(command) === undefined ? undefined : since(start);
}

/** Milliseconds that a peer says it took; undefined when it failed. */
function theirs(command: readonly string[]): number | undefined {
  const said = Number(output(command)?.trim());
  return Number.isFinite(said) && said > 0 ? said : undefined;
}

function output(command: readonly string[]): string | undefined {
  const [program = '', ...args] = [...pin, ...command];
  const env = { ...process.env, ORT_DISABLE_TELEMETRY: '1', OMP_NUM_THREADS: '1', HF_HUB_OFFLINE: '1' };
  const { status, stdout } = spawnSync(program, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/** As many times ours, or that part of it: `2.71`, `1/1290`. */
const ratio = (value: number): string => (value < 1 ? `1/${(1 / value).toPrecision(3)}` : value.toPrecision(3));
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toPrecision(3)} s`;

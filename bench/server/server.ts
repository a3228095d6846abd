/**
 * The command line with a server: texts a second through a real nginx with one replica behind it and with two, in turn, beside the
 * model in the command line's own process on one thread.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root, temporaryFolder } from '../../scripts/paths.ts';
import { provideNginx, withoutNginx } from '../../scripts/testing/fetchedNginx.ts';
import { Nginx } from '../../test/support/nginx.ts';
import { line, median, since } from '../figures.ts';
import { mixedTexts } from '../prose.ts';

const rounds = 5;

export async function server(count: number): Promise<void> {
  const program = await provideNginx();
  if (program === undefined) return console.log(withoutNginx);
  const file = join(temporaryFolder(), 'texts.txt');
  writeFileSync(file, `${mixedTexts(count).join('\n')}\n`);
  const replicas = [await Replica.start(), await Replica.start()];
  const addresses = replicas.map(({ address }) => address);
  const [one, two] = [
    await Nginx.start({ program, replicas: addresses.slice(0, 1) }),
    await Nginx.start({ program, replicas: addresses }),
  ];
  const ways = {
    'without a server, one thread': ['--threads', '1'],
    'nginx, one replica of one thread': ['--server', one.address],
    'nginx, two replicas of one thread each': ['--server', two.address],
  } as const;
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [way, args] of Object.entries(ways)) times.get(way)?.push(read(file, count, args));
  console.log(
    `\n${count} mixed texts through the command line, its start and end included, median of ${rounds} rounds`,
  );
  for (const [way, own] of times) console.log(line(way, `${((count / median(own)) * 1000).toFixed(0)} texts a second`));
  const [, single = [], double = []] = [...times.values()];
  const ratios = single.map((time, round) => time / (double[round] ?? Number.NaN)).toSorted((a, b) => a - b);
  const shown = [median(ratios), ratios[0] ?? Number.NaN, ratios.at(-1) ?? Number.NaN].map((each) => each.toFixed(2));
  console.log(line('two replicas : one, of each round', `${shown[0]} (${shown[1]} to ${shown[2]})`));
  for (const each of [one, two]) await each.stop();
  for (const replica of replicas) replica.stop();
}

/** Milliseconds. */
function read(file: string, count: number, options: readonly string[]): number {
  const args = [join(root, 'dist', 'cli.mjs'), '--quiet', '--lines', '--format', 'jsonl', ...options, file];
  const env = { ...process.env, ORT_DISABLE_TELEMETRY: '1', EMOTION_LENS_SERVER_KEY: '' };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1e9 });
  const took = since(start);
  if (status !== 0 || stdout.trim().split('\n').length !== count)
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return took;
}

/** A process that reads with the packaged model on one thread. */
class Replica {
  readonly address: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  static async start(): Promise<Replica> {
    const args = ['--import', 'tsx', join(root, 'bench', 'server', 'replica.ts')];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const failed = once(child, 'exit').then(() => {
      throw new Error('A replica did not start.');
    });
    const [address]: unknown[] = await Promise.race([once(child, 'message'), failed]);
    return new Replica(child, String(address));
  }

  stop(): void {
    this.#child.disconnect();
  }
}

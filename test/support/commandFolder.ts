import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';

import { run, type Surroundings } from '../../src/cli/run.ts';
import { FakeClassifier } from './fakeClassifier.ts';

class DisposableFake extends FakeClassifier {
  dispose(): void {}
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own in which the command line runs, with a fake for the model. */
export class CommandFolder {
  readonly path: string;
  classifier = new DisposableFake();

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<CommandFolder> {
    return new CommandFolder(await mkdtemp(join(tmpdir(), 'emotion-lens-')));
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true });
  }

  async write(name: string, text: string | Uint8Array): Promise<void> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.path, name), 'utf8');
  }

  async run(args: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<Ran> {
    this.classifier = new DisposableFake();
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const [out, err] = [textOf(stdout), textOf(stderr)];
    const code = await run(args, {
      cwd: this.path,
      stdin: Readable.from([]),
      stdout,
      stderr,
      signal: new AbortController().signal,
      version: () => '1.2.3',
      readFigures: () => undefined,
      modelFiles: () => [],
      openModel: () => this.classifier,
      ...surroundings,
    });
    return { code, out: out(), err: err() };
  }
}

/** What has come so far, read as it comes. */
function textOf(stream: PassThrough): () => string {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString();
}

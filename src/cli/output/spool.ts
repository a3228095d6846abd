import { randomBytes } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { t } from '@vscode/l10n';

import { OutputProblem } from './outputProblem.ts';

/** UTF-16 units kept in memory. */
const mostInMemory = 8_000_000;
const readBytes = 1_000_000;

/** Text that waits for what stands before it: in memory while it is little, else in a temporary file without a name. */
export class Spool {
  readonly #mostInMemory: number;
  #texts: string[] = [];
  #length = 0;
  #file: FileHandle | undefined;

  constructor(most = mostInMemory) {
    this.#mostInMemory = most;
  }

  /** Rejects with OutputProblem where there is no room. */
  async write(text: string): Promise<void> {
    if (text === '') return;
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length <= this.#mostInMemory) return;
    const waiting = this.#texts.join('');
    [this.#texts, this.#length] = [[], 0];
    try {
      this.#file ??= await nameless();
      await this.#file.writeFile(waiting);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      throw new OutputProblem(
        t(
          'The temporary folder {0} cannot take what waits to be written ({1}); make room, or set TMPDIR to another.',
          tmpdir(),
          code,
        ),
      );
    }
  }

  /** All that was written, in its order. */
  async *read(): AsyncGenerator<string | Uint8Array> {
    for (let position = 0; this.#file !== undefined;) {
      const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(readBytes), 0, readBytes, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    yield this.#texts.join('');
  }

  /** Gives all of it up. Never rejects. */
  async close(): Promise<void> {
    this.#texts = [];
    await this.#file?.close().catch(() => {});
    this.#file = undefined;
  }
}

/** A file that goes with its handle, whatever ends the process. */
async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `emotion-lens-${randomBytes(8).toString('hex')}.part`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

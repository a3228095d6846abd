import { randomBytes } from 'node:crypto';
import { type Stats, unlinkSync } from 'node:fs';
import { access, constants, type FileHandle, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { callbackify } from 'node:util';

const unfinished = new Set<string>();

/** Takes away what stands half written; for a process that ends at once. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // It is gone already, or stays where nobody may remove it.
    }
  }
  unfinished.clear();
}

/** A file written beside the one it will replace: that one stands as it was until `commit`, and after `discard`. */
export class Replacement {
  /** Ending it is `commit`'s. */
  readonly stream: Writable;
  readonly #handle: FileHandle;
  readonly #temporary: string;
  readonly #target: string;

  private constructor(handle: FileHandle, temporary: string, target: string) {
    this.#handle = handle;
    this.#temporary = temporary;
    this.#target = target;
    this.stream = new Writable({
      write: (part: Uint8Array, _encoding, done) => callbackify(() => handle.writeFile(part))(done),
    });
  }

  /**
   * At the end of links the file they lead to is replaced, and they stay. What is no file, or may not be written, is left
   * alone. Rejects with the system's error.
   */
  static async open(path: string): Promise<Replacement> {
    const target = await endOfLinks(path);
    const old = await oldFile(target);
    const temporary = join(dirname(target), `.emotion-lens-${randomBytes(8).toString('hex')}.part`);
    const handle = await open(temporary, 'wx', old === undefined ? 0o666 : old.mode & 0o777);
    unfinished.add(temporary);
    const replacement = new Replacement(handle, temporary, target);
    try {
      if (old !== undefined) await likeOld(handle, old);
      return replacement;
    } catch (error) {
      await replacement.discard();
      throw error;
    }
  }

  /** Puts what was written in the old file's place, whole. Rejects with the system's error; the old file stands then. */
  async commit(): Promise<void> {
    try {
      this.stream.end();
      await finished(this.stream);
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#temporary, this.#target);
      unfinished.delete(this.#temporary);
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  /** Never rejects. */
  async discard(): Promise<void> {
    this.stream.destroy();
    await this.#handle.close().catch(() => {});
    await unlink(this.#temporary).catch(() => {});
    unfinished.delete(this.#temporary);
  }
}

/** Writes all of a file at once; rejects with the system's error, with the old file as it was. */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const replacement = await Replacement.open(path);
  replacement.stream.write(content);
  await replacement.commit();
}

/** Where a name leads, also one that leads to nothing yet. */
async function endOfLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const folder = await realpath(dirname(path));
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? join(folder, basename(path)) : endOfLinks(resolve(folder, link));
}

async function oldFile(target: string): Promise<Stats | undefined> {
  try {
    const old = await stat(target);
    if (!old.isFile()) throw Object.assign(new Error('not a file'), { code: old.isDirectory() ? 'EISDIR' : 'EINVAL' });
    await access(target, constants.W_OK);
    return old;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Who may read it stays as it is. Giving a file away is not everybody's right: then it is the writer's. */
async function likeOld(handle: FileHandle, old: Stats): Promise<void> {
  await handle.chown(old.uid, old.gid).catch(() => {});
  await handle.chmod(old.mode & 0o7777);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { modelFiles } from '../../core/scoring/modelFiles.ts';
import type { ModelFiles } from '../modelFolder.ts';

/** The files of a folder on this machine. */
export function filesIn(folder: string): ModelFiles {
  return {
    folder,
    find: () => access(folder),
    read: (name) => readRegularFile(join(folder, name)),
    sha256: async (content) => createHash('sha256').update(content).digest('hex'),
    holds: (content, characters) =>
      Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(characters),
  };
}

/** The content of a regular file. Rejects for anything else, and never waits: not for who writes to a pipe either. */
export async function readRegularFile(path: string): Promise<Buffer> {
  // Opened as usual, a pipe waits for its other end, before it can be told what it is.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is not a regular file`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Differs once a file of the model's folder was replaced, written to, added or taken away. Never rejects. */
export async function stampOf(folder: string): Promise<string> {
  const stamps = modelFiles.map(async (name) => {
    // A copy may have the size of the one before and bring along its time, but not its place, nor the time it was put there.
    const { size, mtimeMs, ctimeMs, ino } = await stat(join(folder, name));
    return [size, mtimeMs, ctimeMs, ino].join(' ');
  });
  const all = await Promise.allSettled(stamps);
  return all.map((each) => (each.status === 'fulfilled' ? each.value : '')).join('\n');
}

import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { type Answer, ask, BrokenOff, persist } from './answer.ts';
import { type Hub, hostOf } from './hub.ts';
import type { Repository, RepositoryFile } from './repository.ts';

export interface FileRequest {
  readonly hub: Hub;
  readonly repository: Pick<Repository, 'id' | 'revision'>;
  readonly file: RepositoryFile;
  /** Absolute path; what stands there already is the beginning of the file, and is gone on with. */
  readonly to: string;
  readonly signal: AbortSignal;
  /** Gets the bytes of this file that are there. */
  readonly onProgress: (bytes: number) => void;
}

/**
 * Has one file whole and checked when it resolves. What has come stays where it breaks off or is cancelled; what is not what
 * the hub promised is removed. Rejects with ModelProblem, with the system's error of a write, and with the signal's reason.
 */
export async function downloadFile(request: FileRequest): Promise<void> {
  const { hub, signal, file, to } = request;
  await mkdir(dirname(to), { recursive: true });
  let most = await lengthOf(to);
  const moved = async (): Promise<boolean> => {
    const before = most;
    most = Math.max(before, await lengthOf(to));
    return most > before;
  };
  try {
    await persist(hub, signal, () => goOn(request), moved);
  } catch (error) {
    if (!(error instanceof WrongContent)) throw error;
    await rm(to, { force: true });
    throw new ModelProblem(
      t(
        'What came for {0} is not what {1} promised, and was removed. Try again; if it comes again, a proxy may change what is downloaded.',
        file.path,
        hostOf(hub),
      ),
      { cause: error },
    );
  }
}

/** Goes on where the file ends, over one connection. */
async function goOn(request: FileRequest): Promise<void> {
  const { file, to, onProgress } = request;
  let length = await lengthOf(to);
  if (length > file.size) length = await cleared(to);
  if (length < file.size || file.size === 0) length = await append(request, length);
  if (length < file.size) throw new BrokenOff(`${file.path} ended after ${length} of ${file.size} bytes`);
  onProgress(length);
  await check(to, file);
}

/** The file came to other bytes than it should. */
class WrongContent extends Error {
  override readonly name = 'WrongContent';
}

async function append({ hub, repository, file, to, signal, onProgress }: FileRequest, from: number): Promise<number> {
  const path = `/${repository.id}/resolve/${repository.revision}/${file.path}`;
  // Opened first: where that fails, no connection is left to wait for somebody who reads from it.
  const target = await open(to, 'a');
  try {
    const answer = await ask(hub, path, { signal, from });
    const isRest = from === 0 || goesOn(answer, from);
    if (!isRest) await target.truncate();
    let length = isRest ? from : 0;
    for await (const piece of answer.pieces()) {
      if (length + piece.length > file.size) throw new WrongContent(`${file.path} has more than ${file.size} bytes`);
      await target.appendFile(piece);
      length += piece.length;
      onProgress(length);
    }
    return length;
  } finally {
    await target.close();
  }
}

/** Whether the answer is the rest that was asked for, and not the whole again. */
function goesOn({ response: { status, headers } }: Answer, from: number): boolean {
  return status === 206 && new RegExp(`^bytes ${from}-`).test(headers.get('content-range') ?? '');
}

async function check(path: string, { path: name, size, checksum }: RepositoryFile): Promise<void> {
  const hash = hashFor(checksum.kind, size);
  for await (const part of createReadStream(path)) if (part instanceof Uint8Array) hash.update(part);
  const found = hash.digest('hex');
  if (found !== checksum.hex) throw new WrongContent(`${name}: ${checksum.kind} ${found}, expected ${checksum.hex}`);
}

function hashFor(kind: RepositoryFile['checksum']['kind'], size: number): Hash {
  switch (kind) {
    case 'sha256':
      return createHash('sha256');
    case 'gitBlob':
      return createHash('sha1').update(`blob ${size}\0`);
    default:
      return kind satisfies never;
  }
}

async function cleared(path: string): Promise<0> {
  await rm(path, { force: true });
  return 0;
}

async function lengthOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

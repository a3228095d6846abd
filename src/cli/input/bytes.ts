import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { t } from '@vscode/l10n';

import { statsOfStream } from '../../files/identity.ts';
import { pipeToRead } from '../pipe.ts';
import type { Input } from './input.ts';
import { Unreadable } from './unreadable.ts';

export type ReadableInput = Exclude<Input, { readonly type: 'missing' }>;

/** What stands in an input, as it comes; closed at the end. Rejects with the signal's reason, however long nothing comes, Unreadable or the system's error. */
export async function* bytesOf(input: ReadableInput, stdin: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const stream = await opened(input, stdin);
  const stop = (): unknown => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const parts: AsyncIterable<string | Uint8Array> = stream;
    for await (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
}

async function opened(input: ReadableInput, stdin: Readable): Promise<Readable> {
  switch (input.type) {
    case 'file':
      return createReadStream(input.path);
    case 'pipe':
      return pipeToRead(input.path);
    case 'standardInput':
      return streamed(stdin, input.name);
    default:
      return input satisfies never;
  }
}

/** A shell opens folders too, for which Node has an empty text and no error. */
function streamed(stdin: Readable, name: string): Readable {
  const stats = statsOfStream(stdin);
  if (stats?.isDirectory() === true)
    throw new Unreadable(t('The standard input is a folder; name the folder itself to read the texts in it.'));
  if (stats?.isBlockDevice() === true) throw new Unreadable(t('{0} is a device, not a file; leave it out.', name));
  return stdin;
}

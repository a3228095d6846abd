import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';

import { t } from '@vscode/l10n';

import { bytesOf, type ReadableInput } from './bytes.ts';
import { Decoder } from './decoder.ts';
import { problemOf } from './found.ts';
import { Unreadable } from './unreadable.ts';

const kilobyte = 1024;

/**
 * The text of an input as it comes, its byte order mark gone as in the editor. Rejects with Unreadable, before anything
 * of it where a file is known to be larger than `maximumKilobytes`, or with the signal's reason.
 */
export async function* textOf(
  input: ReadableInput,
  stdin: Readable,
  maximumKilobytes: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new Decoder(input.name);
  const check = (size: number): void => {
    if (size > maximumKilobytes * kilobyte)
      throw new Unreadable(
        t('{0} is larger than {1} kB; raise the limit with --max-size.', input.name, maximumKilobytes),
      );
  };
  let size = 0;
  try {
    if (input.type === 'file') check((await stat(input.path)).size);
    for await (const bytes of bytesOf(input, stdin, signal)) {
      size += bytes.length;
      check(size);
      yield decoder.take(bytes);
    }
    yield decoder.end();
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof Unreadable ? error : new Unreadable(problemOf(input.name, error));
  }
}

/** All of it. */
export async function wholeText(parts: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const part of parts) all.push(part);
  return all.join('');
}

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { type Input, problemOf } from './inputs.ts';

/** The text of an input, its byte order mark gone as in the editor, or why there is none. */
export type InputText =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'unreadable'; readonly problem: string };

const kilobyte = 1024;

/** Reads at most `maximumKilobytes`. Rejects only with the signal's reason. */
export async function inputText(
  input: Exclude<Input, { type: 'missing' }>,
  stdin: Readable,
  maximumKilobytes: number,
  signal: AbortSignal,
): Promise<InputText> {
  const stream = input.type === 'file' ? createReadStream(input.path) : stdin;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stop = (): unknown => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const parts: AsyncIterable<string | Uint8Array> = stream;
    for await (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      size += bytes.length;
      if (size > maximumKilobytes * kilobyte) return unreadable(tooLarge(input.name, maximumKilobytes));
      chunks.push(bytes);
    }
  } catch (error) {
    signal.throwIfAborted();
    return unreadable(problemOf(input.name, error));
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
  return decoded(input.name, Buffer.concat(chunks));
}

function tooLarge(name: string, maximumKilobytes: number): string {
  return `${name} is larger than ${maximumKilobytes} kB; raise the limit with --max-size.`;
}

/** UTF-8, or UTF-16 that says so with its mark. */
function decoded(name: string, bytes: Uint8Array): InputText {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (wide === undefined && bytes.includes(0)) {
    return unreadable(`${name} is not text (it holds zero bytes); leave it out.`);
  }
  try {
    return { type: 'text', text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unreadable(`${name} is not UTF-8 text; save it as UTF-8 and try again.`);
  }
}

function unreadable(problem: string): InputText {
  return { type: 'unreadable', problem };
}

import type { Source } from './chunks.ts';
import { documentOf, documentOfLines } from './inputDocument.ts';
import type { Input } from './inputs.ts';
import { inputText } from './inputText.ts';
import { WrongUsage } from './optionValues.ts';
import type { Request } from './request.ts';
import type { InputStream } from './terminal.ts';

/** Without a name, what comes through a pipe is read; at a terminal nothing does. */
export function namesOf({ inputs }: Request, stdin: InputStream): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (stdin.isTTY !== true) return ['-'];
  throw new WrongUsage('Nothing to read: name files, folders or globs, or pipe a text in; --help says more.');
}

/** Reads the inputs one after the other, as they are asked for. Rejects with the signal's reason. */
export async function* sourcesOf(
  inputs: readonly Input[],
  { lines, voice, ignoreQuotes, maximumKilobytes }: Request,
  stdin: InputStream,
  signal: AbortSignal,
): AsyncGenerator<Source> {
  for (const input of inputs) {
    signal.throwIfAborted();
    if (input.type === 'missing') {
      yield { file: input.name, problem: input.problem };
      continue;
    }
    const read = await inputText(input, stdin, maximumKilobytes, signal);
    if (read.type === 'unreadable') yield { file: input.name, problem: read.problem };
    else
      yield lines ? documentOfLines(input.name, read.text) : documentOf(input.name, read.text, { voice, ignoreQuotes });
  }
}

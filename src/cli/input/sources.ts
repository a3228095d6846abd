import type { Source } from '../chunks.ts';
import { documentOf } from './inputDocument.ts';
import type { Input } from './input.ts';
import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { placeOfProse } from '../../core/text/prose/placeOfProse.ts';
import { textOf, wholeText } from './inputText.ts';
import { documentOfLines } from './lineDocument.ts';
import { Unreadable } from './unreadable.ts';
import { WrongUsage } from '../optionValues.ts';
import type { FileRules } from '../project/project.ts';
import type { Request } from '../request.ts';
import type { InputStream } from '../terminal.ts';

/** Without a name, what comes through a pipe is read, or what has changed below the working folder; at a terminal nothing does. */
export function namesOf({ inputs, changedSince }: Request, stdin: InputStream): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (changedSince !== undefined) return ['.'];
  if (stdin.isTTY !== true) return ['-'];
  throw new WrongUsage('Nothing to read: name files, folders or globs, or pipe a text in; --help says more.');
}

export interface SourceOptions extends Pick<Request, 'lines' | 'voice'> {
  readonly rulesOf: (file: string) => FileRules;
}

/** Reads the inputs one after the other, as they are asked for. Rejects with the signal's reason. */
export async function* sourcesOf(
  inputs: readonly Input[],
  { lines, voice, rulesOf }: SourceOptions,
  stdin: InputStream,
  signal: AbortSignal,
): AsyncGenerator<Source> {
  for (const input of inputs) {
    signal.throwIfAborted();
    if (input.type === 'missing') {
      yield { file: input.name, problem: input.problem };
      continue;
    }
    const language = languageOfFile(input.name);
    if (!lines && placeOfProse(language).prose === 'unknown') {
      const problem = `${input.name} is ${language}, and nobody knows where prose is in it; leave it out, or read every line of it with --lines.`;
      yield { file: input.name, problem };
      continue;
    }
    const { ignoreQuotes, maximumKilobytes } = rulesOf(input.name);
    const parts = textOf(input, stdin, maximumKilobytes, signal);
    try {
      yield lines
        ? await documentOfLines(input.name, parts)
        : documentOf(input.name, await wholeText(parts), { voice, ignoreQuotes });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { file: input.name, problem: error.message };
    }
  }
}

import { t } from '@vscode/l10n';

import type { Source } from '../chunks.ts';
import { documentOf, type InputDocument } from './inputDocument.ts';
import type { Input } from './input.ts';
import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { placeOfProse } from '../../core/text/prose/placeOfProse.ts';
import { textOf, wholeText } from './inputText.ts';
import type { KeptDocuments } from './keptDocuments.ts';
import { documentOfLines } from './lineDocument.ts';
import { mayHoldRecords, RecordDocuments } from './records/recordDocument.ts';
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
  throw new WrongUsage(t('Nothing to read: name files, folders or globs, or pipe a text in; --help says more.'));
}

export interface SourceOptions extends Pick<Request, 'lines' | 'voice' | 'column' | 'format' | 'compare'> {
  readonly rulesOf: (file: string) => FileRules;
  readonly kept?: KeptDocuments | undefined;
}

/** Reads the inputs one after the other, as they are asked for. Rejects with the signal's reason. */
export async function* sourcesOf(
  inputs: readonly Input[],
  options: SourceOptions,
  stdin: InputStream,
  signal: AbortSignal,
): AsyncGenerator<Source> {
  const { lines, voice, column, format, compare, rulesOf, kept } = options;
  const records = column === undefined ? undefined : new RecordDocuments(column, format === 'csv');
  for (const input of inputs) {
    signal.throwIfAborted();
    const file = input.name;
    if (input.type === 'missing') {
      yield { file, problem: input.problem };
      continue;
    }
    const problem = whyNotRead(file, options);
    if (problem !== undefined) {
      yield { file, problem };
      continue;
    }
    const { ignoreQuotes, stringKeys, maximumKilobytes } = rulesOf(file);
    const parts = textOf(input, stdin, maximumKilobytes, signal);
    try {
      if (records !== undefined) yield await records.read(file, parts);
      else if (lines) yield await documentOfLines(file, parts);
      else {
        const read = async (): Promise<InputDocument> => {
          const text = await wholeText(parts);
          if (compare !== undefined && input.type !== 'file' && text === '') throw new Unreadable(nothingCame());
          return documentOf(file, text, { voice, ignoreQuotes, stringKeys });
        };
        yield kept === undefined
          ? await read()
          : await kept.of(input, JSON.stringify([ignoreQuotes, stringKeys, maximumKilobytes]), read);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { file, problem: error.message };
    }
  }
}

/** A command before the pipe that failed writes nothing, and all of the other draft would be new, or gone. */
function nothingCame(): string {
  return t('Nothing came through the pipe to compare; check the command before it.');
}

/** Why nobody knows where the texts are in such a file; undefined where somebody does. */
function whyNotRead(file: string, { lines, column }: SourceOptions): string | undefined {
  if (lines) return undefined;
  if (column !== undefined)
    return mayHoldRecords(file)
      ? undefined
      : t('{0} is neither CSV nor JSON lines, which --column is for; leave it out.', file);
  const language = languageOfFile(file);
  if (placeOfProse(language).prose !== 'unknown') return undefined;
  return mayHoldRecords(file)
    ? t(
        '{0} is {1}, and nobody knows where prose is in it; leave it out, or read one column or key of it with --column, or every line with --lines.',
        file,
        language,
      )
    : t(
        '{0} is {1}, and nobody knows where prose is in it; leave it out, or read every line of it with --lines.',
        file,
        language,
      );
}

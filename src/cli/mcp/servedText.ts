import { Readable } from 'node:stream';

import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { placeOfProse } from '../../core/text/prose/placeOfProse.ts';
import { ToolProblem } from '../../render/assistants/toolProblem.ts';
import type { ToolSurroundings, ToolText } from '../../render/assistants/toolSource.ts';
import { textOf, wholeText } from '../input/inputText.ts';
import { Unreadable } from '../input/unreadable.ts';
import type { FileRules } from '../project/project.ts';
import type { ServedFolders } from './servedFolders.ts';
import type { ServedProjects } from './servedProjects.ts';

const kilobyte = 1024;

/** Reads what an assistant names, judged by the options of the server and behind them by what the project asks. */
export function readerOf(folders: ServedFolders, projects: ServedProjects): ToolSurroundings['read'] {
  return async (source, signal) => {
    switch (source.type) {
      case 'text': {
        const { text, languageId } = source;
        const { maximumKilobytes, ...rules } = await projects.rules();
        if (Buffer.byteLength(text) > maximumKilobytes * kilobyte)
          throw new ToolProblem(`The text is larger than ${maximumKilobytes} kB. Send less of it at once.`);
        return { ...judgedBy(rules), name: 'the text', text, languageId };
      }
      case 'file': {
        const found = await folders.find(source.file);
        const { maximumKilobytes, ...rules } = await projects.rulesOf(found.path, found.name);
        signal.throwIfAborted();
        const languageId = languageOfFile(found.name);
        if (placeOfProse(languageId).prose === 'unknown')
          throw new ToolProblem(
            `${found.name} is ${languageId}, and nobody knows where prose is in it. Send the prose as "text".`,
          );
        const text = await contentOf(found, maximumKilobytes, signal);
        return { ...judgedBy(rules), name: found.name, text, languageId };
      }
      case 'selection':
        throw new ToolProblem('There is a selection in an editor alone. Name a text or a file.');
      default:
        return source satisfies never;
    }
  };
}

function judgedBy({
  judgement,
  ignoreQuotes,
  stringKeys,
}: Pick<FileRules, 'judgement' | 'ignoreQuotes' | 'stringKeys'>): Pick<
  ToolText,
  'judgement' | 'ignoreQuotes' | 'stringKeys'
> {
  return { judgement: { textKind: 'auto', ...judgement }, ignoreQuotes, stringKeys };
}

async function contentOf(
  file: Parameters<typeof textOf>[0],
  maximumKilobytes: number,
  signal: AbortSignal,
): Promise<string> {
  try {
    return await wholeText(textOf(file, Readable.from([]), maximumKilobytes, signal));
  } catch (error) {
    throw error instanceof Unreadable ? new ToolProblem(error.message) : error;
  }
}

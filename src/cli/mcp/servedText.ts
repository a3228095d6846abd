import { Readable } from 'node:stream';

import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { placeOfProse } from '../../core/text/prose/placeOfProse.ts';
import { ToolProblem } from '../../render/assistants/toolProblem.ts';
import type { ToolSurroundings } from '../../render/assistants/toolSource.ts';
import { textOf, wholeText } from '../input/inputText.ts';
import { Unreadable } from '../input/unreadable.ts';
import { options } from '../options.ts';
import type { Request } from '../request.ts';
import type { ServedFolders } from './servedFolders.ts';

const kilobyte = 1024;

/** Reads what an assistant names, judged by the options of the server. */
export function readerOf(folders: ServedFolders, request: Request): ToolSurroundings['read'] {
  const { thresholds, englishOnly, textKind = 'auto', ignoreQuotes } = request;
  const maximumKilobytes = request.maximumKilobytes ?? Number(options['max-size'].default);
  const shared = { judgement: { thresholds, englishOnly, textKind }, ignoreQuotes };
  return async (source, signal) => {
    switch (source.type) {
      case 'text': {
        const { text, languageId } = source;
        if (Buffer.byteLength(text) > maximumKilobytes * kilobyte)
          throw new ToolProblem(`The text is larger than ${maximumKilobytes} kB. Send less of it at once.`);
        return { ...shared, name: 'the text', text, languageId };
      }
      case 'file': {
        const found = await folders.find(source.file);
        signal.throwIfAborted();
        const languageId = languageOfFile(found.name);
        if (placeOfProse(languageId).prose === 'unknown')
          throw new ToolProblem(
            `${found.name} is ${languageId}, and nobody knows where prose is in it. Send the prose as "text".`,
          );
        return { ...shared, name: found.name, text: await contentOf(found, maximumKilobytes, signal), languageId };
      }
      case 'selection':
        throw new ToolProblem('There is a selection in an editor alone. Name a text or a file.');
      default:
        return source satisfies never;
    }
  };
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

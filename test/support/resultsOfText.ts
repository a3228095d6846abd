import type { Format } from '../../src/cli/formats/format.ts';
import { documentOf } from '../../src/cli/input/inputDocument.ts';
import { type Result, resultsOf } from '../../src/cli/results.ts';
import { FakeClassifier, fakeModel } from './fakeClassifier.ts';

/** What a format writes of these files, read by the fake. */
export async function formatted(format: Format, files: Readonly<Record<string, string>>): Promise<string> {
  const begin = (): string => format.begin?.() ?? '';
  let text = format.beginsLast === true ? '' : begin();
  for await (const result of resultsOfText(files)) {
    switch (result.type) {
      case 'skipped':
      case 'unread':
        break;
      case 'fileBegins':
        text += format.fileBegins?.(result.file, result.lastLine) ?? '';
        break;
      case 'row':
        text += format.row?.(result.row) ?? '';
        break;
      case 'fileEnds':
        text += format.fileEnds(result.result, result.source);
        break;
      default:
        result satisfies never;
    }
  }
  return (format.beginsLast === true ? begin() : '') + text + format.end([]);
}

async function* resultsOfText(files: Readonly<Record<string, string>>): AsyncGenerator<Result> {
  const documents = (async function* () {
    for (const [file, text] of Object.entries(files)) yield documentOf(file, text);
  })();
  const options = {
    model: fakeModel,
    judgementOf: () => ({ thresholds: {}, englishOnly: true }),
    signal: new AbortController().signal,
    keepsPassages: true,
  };
  for await (const results of resultsOf(documents, new FakeClassifier(), options)) yield* results;
}

import { placedText } from '../render/findings/placeText.ts';
import { verdictName } from '../render/records/row.ts';
import type { Checks, Found } from './findings/checks.ts';
import type { Format } from './formats/format.ts';
import type { Messages } from './messages.ts';
import type { Output } from './output/output.ts';
import { Spool } from './output/spool.ts';
import type { Progress } from './progress.ts';
import type { Result } from './results.ts';

export interface WritingParts {
  readonly output: Output;
  readonly progress: Progress;
  readonly messages: Messages;
  readonly checks: Checks;
}

/** Writes all results as they come; rows only with verdicts among `emotions`, where there are any. Rejects as its parts do. */
export async function writeResults(
  results: AsyncIterable<readonly Result[]>,
  format: Format,
  emotions: ReadonlySet<string> | undefined,
  { output, progress, messages, checks }: WritingParts,
): Promise<void> {
  const begin = (): string => format.begin?.() ?? '';
  const waits = format.beginsLast === true ? new Spool() : undefined;
  try {
    if (waits === undefined) await output.write(begin());
    for await (const chunk of results) {
      let text = '';
      for (const result of chunk) {
        progress.take(result);
        const found = checks.of(result);
        if (format.tellsFindings !== true) for (const { finding } of found) messages.finding(placedText(finding));
        text += textOf(result, format, emotions, format.tellsFindings === true ? found : []);
      }
      if (output.isTerminal) messages.clear();
      await (waits ?? output).write(text);
      progress.show();
    }
    messages.clear();
    if (waits !== undefined) {
      await output.write(begin());
      for await (const part of waits.read()) await output.write(part);
    }
    const together = checks.end();
    if (format.tellsFindings !== true) for (const { finding } of together) messages.finding(placedText(finding));
    const told = together.map((each) => format.found?.(each) ?? '').join('');
    await output.write(told + format.end(progress.skipped));
  } finally {
    await waits?.close();
  }
}

function textOf(
  result: Result,
  format: Format,
  emotions: ReadonlySet<string> | undefined,
  found: readonly Found[],
): string {
  const told = found.map((each) => format.found?.(each) ?? '').join('');
  switch (result.type) {
    case 'skipped':
    case 'unread':
      return '';
    case 'fileBegins':
      return format.fileBegins?.(result.file, result.lastLine) ?? '';
    case 'row':
      if (emotions !== undefined && !emotions.has(verdictName(result.row.verdict))) return told;
      return (format.row?.(result.row) ?? '') + told;
    case 'fileEnds':
      return told + format.fileEnds(result.result, result.source);
    default:
      return result satisfies never;
  }
}

import { t } from '@vscode/l10n';

import { isRecord } from '../../../core/scoring/guards.ts';
import { LineSplitter, type TextLine } from '../lineSplitter.ts';
import type { ReadRecord } from './textRecord.ts';

/** Lines that are told one by one; a file without the key has a million of them. */
const mostTold = 5;

/** The texts below one key of JSON lines; empty lines are left out, and lines without it told. Rejects as `parts` does. */
export async function* jsonTexts(
  file: string,
  parts: AsyncIterable<string>,
  key: string,
): AsyncGenerator<readonly ReadRecord[]> {
  const splitter = new LineSplitter();
  let [line, bad] = [0, 0];
  const read = ({ text }: TextLine): readonly ReadRecord[] => {
    line += 1;
    if (text.trim() === '') return [];
    const found = textIn(text, key);
    if (typeof found === 'string') return [{ text: found, line, endLine: line, record: { type: 'json', json: text } }];
    bad += 1;
    if (bad > mostTold + 1) return [];
    return [
      { problem: bad > mostTold ? t('{0}: more such lines are left out.', file) : problemText(found, file, line, key) },
    ];
  };
  for await (const part of parts) yield splitter.take(part).flatMap(read);
  yield splitter.end().flatMap(read);
}

type Problem = { readonly problem: 'json' | 'key' | 'value' };

/** Nothing, a number and a truth are texts too, as a spreadsheet has them. */
function textIn(json: string, key: string): string | Problem {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'json' };
  }
  if (!isRecord(value)) return { problem: 'json' };
  if (!Object.hasOwn(value, key)) return { problem: 'key' };
  const text = value[key] ?? '';
  if (typeof text === 'string') return text;
  return typeof text === 'number' || typeof text === 'boolean' ? String(text) : { problem: 'value' };
}

function problemText({ problem }: Problem, file: string, line: number, key: string): string {
  switch (problem) {
    case 'json':
      return t('{0}, line {1}: this is no JSON object, and left out.', file, line);
    case 'key':
      return t('{0}, line {1}: there is no key “{2}”; the line is left out.', file, line, key);
    case 'value':
      return t('{0}, line {1}: “{2}” is no text; the line is left out.', file, line, key);
    default:
      return problem satisfies never;
  }
}

import type { Transcript } from '../transcript.ts';

const escape = /\\(?:u([\da-fA-F]{4})|([^]))|[^\\]+/g;
const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n', b: ' ', f: ' ' };

/**
 * The inside of a JSON string, its escapes read; a carriage return before a line feed is none. `keep` takes what stands in it
 * as it is.
 */
export function transcribe(
  text: string,
  start: number,
  end: number,
  transcript: Transcript,
  keep = (from: number, to: number): void => transcript.keep(text, from, to),
): void {
  const inside = text.slice(start, end);
  for (const { 0: found, 1: code, 2: sign, index } of inside.matchAll(escape)) {
    if (code !== undefined) transcript.put(String.fromCharCode(Number.parseInt(code, 16)));
    else if (sign === undefined) keep(start + index, start + index + found.length);
    else if (sign !== 'r' || !inside.startsWith('\\n', index + 2)) transcript.put(escaped[sign] ?? sign);
  }
}

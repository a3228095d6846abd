import { Pair, parseLines } from 'dot-properties';

import { Transcript } from '../markup/transcript.ts';
import { keepWords } from '../markup/placeholders.ts';
import type { StringsFinder } from './stringsFinder.ts';

const escape = /\\(?:u([\da-fA-F]{4})|\n[ \t\f]*|([^]))|[^\\]+/g;
const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n', f: ' ' };

/** Values of Java's properties. */
export const propertiesStrings: StringsFinder = {
  in(text, isMeant) {
    return parseLines(text, true).flatMap((line) => {
      const [, , start, end] = line.range;
      if (!(line instanceof Pair) || start === undefined || end === undefined || !isMeant(line.key)) return [];
      const transcript = new Transcript();
      transcribe(text, start, Math.min(end, text.length), transcript);
      return [transcript];
    });
  },
};

function transcribe(text: string, start: number, end: number, transcript: Transcript): void {
  for (const { 0: found, index, 1: code, 2: sign } of text.slice(start, end).matchAll(escape)) {
    if (code !== undefined) transcript.put(String.fromCharCode(Number.parseInt(code, 16)));
    else if (sign !== undefined) transcript.put(escaped[sign] ?? sign);
    else if (!found.startsWith('\\')) keepWords(text, start + index, start + index + found.length, transcript);
  }
}

import type { SyntaxNodeRef } from '@lezer/common';

import { keepWords } from '../markup/placeholders.ts';
import { Transcript } from '../markup/transcript.ts';

const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\n[ \t]*|([^]))|[^\\]+/g;
const escaped: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\n',
  0: ' ',
  a: ' ',
  b: ' ',
  e: ' ',
  f: ' ',
  v: ' ',
  _: ' ',
  N: '\n',
  L: '\n',
  P: '\n\n',
};
/** Plain words that are no text. */
const value = /^(?:true|false|null|yes|no|on|off|~)$/i;

/** What a string of YAML says; its lines stay lines. Undefined for one that does not end, and for a truth value. */
export function yamlTranscript(text: string, { name, from, to }: SyntaxNodeRef): Transcript | undefined {
  const transcript = new Transcript();
  if (name !== 'QuotedLiteral') {
    if (name === 'Literal' && value.test(text.slice(from, to))) return undefined;
    keepWords(text, from, to, transcript);
    return transcript;
  }
  const quote = text.charAt(from);
  if (to - from < 2 || text.charAt(to - 1) !== quote) return undefined;
  if (quote === "'") keepSingleQuoted(text, from + 1, to - 1, transcript);
  else keepDoubleQuoted(text, from + 1, to - 1, transcript);
  return transcript;
}

/** A key as it is meant. */
export function yamlKey(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const written = text.slice(from, to).trim();
  const inside = /^(["'])([^]*)\1$/.exec(written);
  return inside?.[2] ?? written;
}

function keepSingleQuoted(text: string, start: number, end: number, transcript: Transcript): void {
  let at = start;
  for (const { index } of text.slice(start, end).matchAll(/''/g)) {
    keepWords(text, at, start + index + 1, transcript);
    at = start + index + 2;
  }
  keepWords(text, at, end, transcript);
}

function keepDoubleQuoted(text: string, start: number, end: number, transcript: Transcript): void {
  for (const { 0: found, index, 1: two, 2: four, 3: eight, 4: sign } of text.slice(start, end).matchAll(escape)) {
    const code = two ?? four ?? eight;
    if (code !== undefined) transcript.put(characterOf(Number.parseInt(code, 16)));
    else if (sign !== undefined) transcript.put(escaped[sign] ?? sign);
    else if (!found.startsWith('\\')) keepWords(text, start + index, start + index + found.length, transcript);
  }
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

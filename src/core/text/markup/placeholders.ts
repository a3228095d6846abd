import type { Transcript } from './transcript.ts';

/** What a program puts into a message, and marks of a page. */
const placeholder =
  /%(?:\d+\$|\(\w{1,60}\))?[-+#0]{0,3}\d{0,4}(?:\.\d{1,4})?(?:hh|h|ll|l|z|j|t|L)?[diouxXeEfgGcsp@]|\{\{[^{}\n]{0,100}\}\}|\$?\{[\w.]{0,60}\}|<\/?[a-zA-Z][^<>]{0,200}>/g;

/** What stands in the document as it is, without placeholders. */
export function keepWords(text: string, start: number, end: number, transcript: Transcript): void {
  let at = start;
  for (const { 0: found, index } of text.slice(start, end).matchAll(placeholder)) {
    transcript.keep(text, at, start + index);
    at = start + index + found.length;
  }
  transcript.keep(text, at, end);
}

import type { Line } from '../lines.ts';
import type { Transcript } from '../transcript.ts';

const encoded = /=(?:[ \t]*$|(?:[\dA-Fa-f]{2}(?:=[\dA-Fa-f]{2}){0,5}))/g;

/** A line in the encoding that writes signs as `=E2=80=99`; one that ends in an equals sign goes on in the next. */
export function decode(text: string, line: Line, body: Transcript): void {
  let [at, goesOn] = [0, false];
  for (const { 0: found, index } of line.text.matchAll(encoded)) {
    body.keep(text, line.start + at, line.start + index);
    at = index + found.length;
    goesOn = /^=[ \t]*$/.test(found);
    if (!goesOn) body.put(decoded(found));
  }
  body.keep(text, line.start + at, line.end);
  if (!goesOn) body.put('\n');
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replaceAll('=', '%'));
  } catch {
    return bytes.replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

import { isBlank, type Line } from '../lines.ts';

const quoted = /^\s{0,3}(?:>|\|\s)/;
const attribution =
  /(?:^On\s.{4,200}|^.{0,200}\s)(?:wrote|writes|said|schrieb|a écrit|escribió)(?:\s.{0,80})?\s*:\s*$/i;

/** Whether a line is of the mail that is answered. */
export function isQuoted(line: Line | undefined): boolean {
  return quoted.test(line?.text ?? '');
}

/** Says who wrote what is quoted next; it may go over two lines. */
export function isAttribution(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  const isQuotedBehind = (index: number): boolean =>
    isQuoted(lines[index]) || (isBlank(lines[index]) && isQuoted(lines[index + 1]));
  if (attribution.test(line)) return isQuotedBehind(at + 1);
  return /^On\s/.test(line) && attribution.test(`${line} ${next}`) && isQuotedBehind(at + 2);
}

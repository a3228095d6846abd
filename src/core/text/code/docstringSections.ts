import { type CommentLine, from } from './commentBlocks.ts';

/** Sections of docstrings that list names and types or hold code, by the headings of Google's and NumPy's styles. */
const listHeading =
  /^(?:args|arguments|attributes|examples?|keyword args|keyword arguments|methods|other parameters|parameters|params|raises|receives|references|returns?|see also|throws|usage|warns|yields?)$/i;

/** `:param name: text` and its kin; `.. directive::`. */
const field = /^:[A-Za-z][^:`]*:(?:\s|$)|^\.\.\s+[\w:-]+::|^\.\.\s+_/;
const doctest = /^(?:>>>|\.\.\.)(?:\s|$)/;

/**
 * The lines of a docstring without those that are no prose: a field or directive with the deeper lines below it, a doctest up to
 * the next empty line, a section that lists names up to the next heading.
 */
export function withoutSections(lines: readonly CommentLine[]): readonly CommentLine[] {
  let inDoctest = false;
  /** The indentation of what began it: it ends with a line no deeper. */
  let deeperThan: number | undefined;
  let underlined = false;
  return lines.map((line, index) => {
    const said = line.text.trim();
    const indent = line.text.length - line.text.trimStart().length;
    const isUnderlined = /^[-=~]{3,}$/.test(lines[index + 1]?.text.trim() ?? '');
    const nothing = from(line, line.text.length);
    if (said === '') {
      inDoctest = false;
      return line;
    }
    if (isUnderlined) {
      underlined = listHeading.test(said);
      deeperThan = undefined;
      return nothing;
    }
    if (underlined || inDoctest) return nothing;
    if (deeperThan !== undefined && indent > deeperThan) return nothing;
    deeperThan = undefined;
    if (doctest.test(said)) {
      inDoctest = true;
      return nothing;
    }
    const isHeading = said.endsWith(':') && listHeading.test(said.slice(0, -1));
    if (!isHeading && !field.test(said)) return line;
    deeperThan = indent;
    return nothing;
  });
}

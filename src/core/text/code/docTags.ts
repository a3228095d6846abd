import { type CommentLine, from } from './commentBlocks.ts';

/** Tags whose text is prose; that of all others says names and types. */
const proseTags = new Set(
  (
    'abstract brief briefs classdesc deprecated desc description details file fileoverview important note notes overview ' +
    'packageDocumentation privateRemarks remark remarks short summary todo warning attention'
  ).split(' '),
);

const tag = /^\s*[@\\]([A-Za-z][\w-]*)(?:\[[^\]]*\])?:?(?![\w@/.])/;

/**
 * The lines of a comment without its tags, as JSDoc, Javadoc, Doxygen and their kin have them: one whose text is prose goes,
 * its text stays; any other goes with all that belongs to it, up to the next tag, of what is no documentation only to the next empty line.
 */
export function withoutTags(lines: readonly CommentLine[], documents: boolean): readonly CommentLine[] {
  let inTag = false;
  return lines.map((line) => {
    const found = tag.exec(line.text);
    if (found === null) {
      if (!documents && line.text.trim() === '') inTag = false;
      return inTag ? from(line, line.text.length) : withoutInlineTags(line);
    }
    inTag = !proseTags.has(found[1] ?? '');
    if (inTag) return from(line, line.text.length);
    const text = line.text.slice(found[0].length);
    return withoutInlineTags(from(line, found[0].length + text.length - text.trimStart().length));
  });
}

/**
 * `{@link name}` within a line becomes an address of the same length, which is no prose; it joins no backtick beside it, and parts
 * no code that it stands in.
 */
function withoutInlineTags({ text, start }: CommentLine): CommentLine {
  return { text: text.replace(/(?<!\\)\{@\w{3}[^{}`]*\}/g, ({ length }) => `<ab:${'c'.repeat(length - 5)}>`), start };
}

import type { Range } from '../passage/passage.ts';

const some = /^ {0,3}(?:`{3,}|~{3,})\{/m;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/gm;
/** Directives of MyST that hold Markdown, and no code. */
const spoken =
  /^\{(?:note|warning|tip|hint|important|attention|caution|danger|error|seealso|todo|admonition|topic|sidebar|margin|aside|epigraph|highlights|pull-quote|figure|dropdown|card|grid|tab-set|tab-item|exercise|solution|proof|prf:\w+|versionadded|versionchanged|deprecated)\}/;
/** What is said to a directive: below its opening line, as fields or between two lines. */
const options = /\n(?:---\n[^]{0,2000}?\n---(?=\n|$)|(?:[ \t]*:[\w-]{1,100}:.*(?:\n|$))+)/y;

/** The lines that open and close MyST's directives of prose, with their options: fences, but what stands between is no code. In order. */
export function spokenFences(text: string): readonly Range[] {
  if (!some.test(text)) return [];
  const lines: Range[] = [];
  const open: { readonly mark: string; readonly isSpoken: boolean }[] = [];
  for (const { 0: line, 1: mark = '', 2: said = '', index } of text.matchAll(fence)) {
    const last = open.at(-1);
    const end = index + line.length;
    if (last !== undefined && said.trim() === '' && mark.startsWith(last.mark)) {
      if (last.isSpoken) lines.push({ start: index, end });
      open.pop();
      continue;
    }
    // Code shows fences and opens none.
    if (last?.isSpoken === false) continue;
    const isSpoken = spoken.test(said.trim());
    open.push({ mark, isSpoken });
    if (!isSpoken) continue;
    options.lastIndex = end;
    lines.push({ start: index, end: end + (options.exec(text)?.[0].length ?? 0) });
  }
  return lines;
}

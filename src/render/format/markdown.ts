/** Marks that turn the direction of what follows them, and characters without a picture. */
const invisible = /[\u202a-\u202e\u2066-\u2069]|(?!\s)[\p{Cc}\p{Cs}]/gu;

/** Everything Markdown or HTML could take for markup, and what makes an address of a word (`.`, `:`, `@`). */
const markup = /[!"#$&'()*+./:;<=>@[\\\]^_`{|}~-]/g;

/** `text` as one line of Markdown, or HTML inside it, that shows as it is written. Character references are never markup. */
export function markdownText(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(markup, (character) => `&#${character.charCodeAt(0)};`);
}

/** What is markup wherever it stands in a line; at its beginning; and what makes an address of words. */
const anywhere = /[\\`*_[\]<>|~&!#@]|:(?=\/\/)|(?<=\p{L})\.(?=\p{L})/gu;
const atBeginning = /^(?:[-+=]|\d+(?=[.)]))/;

/** Like `markdownText`, for a file whose source people read too: backslashes, and only where one is needed. */
export function proseMarkdown(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(anywhere, '\\$&')
    .replace(atBeginning, (begin) => (/\d/.test(begin) ? `${begin}\\` : `\\${begin}`));
}

/** A table in GitHub's Markdown; the first column is text, the others are set to the right. Cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

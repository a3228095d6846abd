/** Longer cards are cut, UTF-16 units. */
const longest = 100_000;

/** Breaks what it follows without being seen. */
const wordJoiner = '\u2060';

/**
 * A model's own card as part of a page: its headings two levels down, its front matter left out. A card may come from
 * anywhere, so nothing in it loads anything: pictures become links and HTML becomes text.
 */
export function modelCard(card: string): string {
  const text = card.slice(0, longest).replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, '');
  let fenced = false;
  const lines = text.split(/\r?\n/).map((line) => {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    return fenced ? line : line.replace(/^(#{1,4})(?=\s)/, '##$1');
  });
  return lines
    .join('\n')
    .replace(/<(?=[a-z/!?])/gi, `<${wordJoiner}`)
    .replaceAll('![', `!${wordJoiner}[`)
    .trim();
}

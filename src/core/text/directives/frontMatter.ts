/** YAML between `---`, TOML between `+++`: a first line that reads like it tells them from a scene break. */
const opening =
  /^ ?(?:(---)[ \t]*\n(?=[ \t]*(?:---|\.\.\.|#|- |\{|["']?[\p{L}_][^:\n]{0,200}:[ \t\n]))|(\+\+\+)[ \t]*\n)/u;

/** Length of the front matter of a text whose carriage returns and byte order mark are spaces; 0 without one. */
export function frontMatterEnd(text: string): number {
  const match = opening.exec(text);
  if (match === null) return 0;
  const closing = match[1] === undefined ? /^\+\+\+[ \t]*$/gm : /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = match[0].length;
  return closing.exec(text) === null ? 0 : closing.lastIndex;
}

const ignoreKey = /^(["']?)emotion-lens\1[ \t]*[:=][ \t]*(["']?)ignore\2[ \t]*(?:#.*)?$/im;

/** Whether the front matter of a Markdown document says `emotion-lens: ignore` (in TOML, `emotion-lens = "ignore"`). */
export function ignoresDocument(text: string): boolean {
  // Most documents have no front matter, and no copy of the text is made for them.
  if (!/^\uFEFF?(?:---|\+\+\+)/.test(text)) return false;
  const spaced = text.replace(/[\r\uFEFF]/g, ' ');
  return ignoreKey.test(spaced.slice(0, frontMatterEnd(spaced)));
}

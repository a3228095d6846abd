/** CommonMark's limit for the label of a link, in UTF-16 units. */
const longestLabel = 999;

/** The link definitions a paragraph begins with: their labels in normal form, and where the line of the last one ends. */
export interface LinkDefinitions {
  readonly labels: readonly string[];
  readonly end: number;
}

/** Linear. */
export function linkDefinitions(text: string): LinkDefinitions {
  const labels: string[] = [];
  let done = 0;
  for (let end = definitionEnd(text, done); end !== undefined; end = definitionEnd(text, done)) {
    const start = blankEnd(text, done);
    labels.push(normalizedLabel(text.slice(start + 1, (labelEnd(text, start) ?? end) - 1)));
    done = end;
  }
  return { labels, end: done };
}

/** Labels that differ in white space or in the case of letters alone are one. */
export function normalizedLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Where the definition `[label]: destination "title"` at `start` ends; undefined when none stands there. */
function definitionEnd(text: string, start: number): number | undefined {
  const label = labelEnd(text, blankEnd(text, start));
  if (label === undefined || text[label] !== ':') return undefined;
  const destination = destinationEnd(text, gapEnd(text, label + 1));
  if (destination === undefined) return undefined;
  const line = lineEnd(text, destination);
  const gap = gapEnd(text, destination);
  if (gap === destination) return line;
  const title = titleEnd(text, gap);
  return (title === undefined ? undefined : lineEnd(text, title)) ?? line;
}

/** Behind the `]` of the label that begins with the `[` at `start`; a label holds no bracket and is not blank. */
export function labelEnd(text: string, start: number): number | undefined {
  if (text[start] !== '[' || text[start + 1] === '^') return undefined;
  const last = Math.min(text.length, start + 2 + longestLabel);
  let blank = true;
  for (let at = start + 1; at < last; at += 1) {
    const character = text.charAt(at);
    if (character === '[') return undefined;
    if (character === ']') return blank ? undefined : at + 1;
    if (/\S/.test(character)) blank = false;
    if (character === '\\') at += 1;
  }
  return undefined;
}

/** Behind a link's destination: what stands between `<` and `>` on one line, or characters without space, their parentheses in pairs. */
export function destinationEnd(text: string, start: number): number | undefined {
  const enclosed = text[start] === '<';
  let depth = 0;
  for (let at = enclosed ? start + 1 : start; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (enclosed) {
      if (character === '>') return at + 1;
      if (character === '' || /[\n<]/.test(character)) return undefined;
    } else if (character <= ' ' || character === '\x7f' || (character === ')' && depth === 0)) {
      return at > start && depth === 0 ? at : undefined;
    }
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
  }
  return undefined;
}

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** Behind the title of a link, which may stand on several lines. */
export function titleEnd(text: string, start: number): number | undefined {
  const opening = text.charAt(start);
  const close = closing[opening];
  if (close === undefined) return undefined;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === close) return at + 1;
    if (text[at] === '(' && opening === '(') return undefined;
    if (text[at] === '\\') at += 1;
  }
  return undefined;
}

function blankEnd(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/** Behind blanks with at most one line break among them. */
function gapEnd(text: string, start: number): number {
  const at = blankEnd(text, start);
  const next = lineEnd(text, at);
  return next === undefined ? at : blankEnd(text, next);
}

/** Behind the line break that follows `start`, or the text's end, where only blanks come before it. */
function lineEnd(text: string, start: number): number | undefined {
  const at = blankEnd(text, start);
  return at === text.length || text[at] === '\n' ? Math.min(at + 1, text.length) : undefined;
}

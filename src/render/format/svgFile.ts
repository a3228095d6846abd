import type { LabelStyle } from '../../core/scoring/labels.ts';
import { escaped, sayable } from './markup.ts';

/** One picture of a file that stands alone. */
export interface SvgFilePart {
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** An SVG and its height in pixels; undefined where there is nothing to draw, the summary says why. */
  readonly picture: { readonly svg: string; readonly height: number } | undefined;
}

export interface SvgFile {
  readonly title: string;
  readonly parts: readonly SvgFilePart[];
  /** How to read it and what made it; each begins on a line of its own. */
  readonly notes: readonly string[];
}

const fileWidth = 960;
const edge = 24;
const headHeight = 48;
const gap = 28;
const lineHeight = 14;
const lineLetters = 150;

/** Pixels a picture has from side to side. */
export const pictureWidth = fileWidth - 2 * edge;

/** The light theme's colours, on white. */
export const fileColors = { color: ({ colors }: LabelStyle): string => colors.light, ink: '#333333' } as const;

/** Pictures below one another as one SVG that needs nothing else. */
export function svgFile({ title, parts, notes }: SvgFile): string {
  const stack = new SvgStack();
  const drawn = parts.map((part) => stack.add(part)).join('');
  return stack.begin(title, notes) + drawn + stack.end(notes);
}

/** The same, part by part; only when all are there can its beginning be written, which tells its height. */
export class SvgStack {
  #y = edge;

  /** The part, below those before. */
  add(part: SvgFilePart): string {
    const at = this.#y;
    this.#y += headHeight + (part.picture?.height ?? 0) + gap;
    return sayable(`<g transform="translate(${edge} ${at})">${drawPart(part)}</g>`);
  }

  /** What stands before all parts. */
  begin(title: string, notes: readonly string[]): string {
    const lines = notes.flatMap(wrapped).length;
    const height = this.#y + lines * lineHeight + 2 * edge - lineHeight;
    return sayable(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${fileWidth}" height="${height}" viewBox="0 0 ${fileWidth} ${height}" font-family="system-ui, sans-serif" role="group" aria-label="${escaped(title)}">` +
        `<title>${escaped(title)}</title><rect width="${fileWidth}" height="${height}" fill="#ffffff"/>`,
    );
  }

  /** What stands behind them. */
  end(notes: readonly string[]): string {
    const lines = notes.flatMap(wrapped).map((line, index) => text(edge, this.#y + 12 + index * lineHeight, 10, line));
    return sayable(`${lines.join('')}</svg>\n`);
  }
}

function drawPart({ title, summary, picture }: SvgFilePart): string {
  return `${text(0, 14, 15, title, 600)}${text(0, 32, 12, summary)}<g transform="translate(0 ${headHeight})">${picture?.svg ?? ''}</g>`;
}

function text(x: number, y: number, size: number, words: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fileColors.ink}">${escaped(words)}</text>`;
}

/** Of scripts without spaces each letter, with the marks behind it that may not begin a line; of others the whole word. */
const pieces =
  /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef][、。，．：；？！）」』”’…]*|[^\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+/gu;
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/gu;

function wrapped(words: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.split(' ').entries()) {
    for (const [place, piece] of (word.match(pieces) ?? [word]).entries()) {
      const between = index > 0 && place === 0 ? ' ' : '';
      if (line !== '' && lettersOf(line) + lettersOf(piece) >= lineLetters) {
        lines.push(line);
        line = piece;
      } else line += line === '' ? piece : between + piece;
    }
  }
  return [...lines, line];
}

/** How much room it takes, in letters. */
function lettersOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

import type { LabelStyle } from '../core/scoring/labels.ts';
import { escaped, sayable } from './markup.ts';

/** One picture of a file that stands alone. */
export interface PictureFilePart {
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** An SVG and its height in pixels; undefined where there is nothing to draw, the summary says why. */
  readonly picture: { readonly svg: string; readonly height: number } | undefined;
}

export interface PictureFile {
  readonly title: string;
  readonly parts: readonly PictureFilePart[];
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
export function pictureFile({ title, parts, notes }: PictureFile): string {
  let y = edge;
  const drawn = parts.map((part) => {
    const at = y;
    y += headHeight + (part.picture?.height ?? 0) + gap;
    return `<g transform="translate(${edge} ${at})">${drawPart(part)}</g>`;
  });
  const lines = notes.flatMap(wrapped).map((line, index) => text(edge, y + 12 + index * lineHeight, 10, line));
  const height = y + lines.length * lineHeight + 2 * edge - lineHeight;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fileWidth}" height="${height}" viewBox="0 0 ${fileWidth} ${height}" font-family="system-ui, sans-serif" role="group" aria-label="${escaped(title)}">` +
    `<title>${escaped(title)}</title><rect width="${fileWidth}" height="${height}" fill="#ffffff"/>${drawn.join('')}${lines.join('')}</svg>\n`;
  return sayable(svg);
}

function drawPart({ title, summary, picture }: PictureFilePart): string {
  return `${text(0, 14, 15, title, 600)}${text(0, 32, 12, summary)}<g transform="translate(0 ${headHeight})">${picture?.svg ?? ''}</g>`;
}

function text(x: number, y: number, size: number, words: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fileColors.ink}">${escaped(words)}</text>`;
}

function wrapped(words: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + word.length >= lineLetters) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

import type { Arc } from '../core/document/arc.ts';
import type { LabelStyle } from '../core/scoring/labels.ts';
import { arcDescription, arcHeight, drawArc } from './arc.ts';
import { escaped, sayable } from './markup.ts';

/** One document of a picture that stands alone. */
export interface ArcFilePart {
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** Undefined where there is nothing to draw; the summary says why. */
  readonly arc: Arc | undefined;
}

const width = 960;
const edge = 24;
const headHeight = 48;
const gap = 28;
const footHeight = 60;
const ink = '#333333';
const lineLetters = 150;

/**
 * The arcs of documents below one another as one SVG that needs nothing else: the light theme's colours on white.
 * `labels` are all of the model's, `foot` one line about the model.
 */
export function arcFile(parts: readonly ArcFilePart[], labels: readonly string[], foot: string): string {
  let y = edge;
  const drawn = parts.map((part) => {
    const at = y;
    y += headHeight + (part.arc === undefined ? 0 : arcHeight(part.arc, width - 2 * edge)) + gap;
    return `<g transform="translate(${edge} ${at})">${drawPart(part, labels)}</g>`;
  });
  const first = parts.find(({ arc }) => arc !== undefined)?.arc;
  const notes = [...(first === undefined ? [] : wrapped(arcDescription(first))), foot];
  const lines = notes.map((line, index) => text(edge, y + 12 + index * 14, 10, line));
  const height = y + footHeight;
  const title = parts.length === 1 ? `Arc of ${parts[0]?.title}` : `Arcs of ${parts.length} documents`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" role="group" aria-label="${escaped(title)}">` +
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${drawn.join('')}${lines.join('')}</svg>\n`;
  return sayable(svg);
}

function color({ colors }: LabelStyle): string {
  return colors.light;
}

function drawPart({ title, summary, arc }: ArcFilePart, labels: readonly string[]): string {
  const picture =
    arc === undefined ? '' : drawArc(arc, { width: width - 2 * edge, labels, title: `Arc of ${title}`, color, ink });
  return `${text(0, 14, 15, title, 600)}${text(0, 32, 12, summary)}<g transform="translate(0 ${headHeight})">${picture}</g>`;
}

function text(x: number, y: number, size: number, words: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escaped(words)}</text>`;
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

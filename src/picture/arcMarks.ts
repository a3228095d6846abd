import type { ArcMark } from '../core/document/arc.ts';
import { excerpt } from './excerpt.ts';
import { escaped } from './markup.ts';

interface MarkFrame {
  /** Where a place in words lies, in pixels. */
  readonly x: (at: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly ink: string;
}

const letterWidth = 5;
const fewestLetters = 4;

/** A line per heading; under it its number, or as much of its title as there is room for before the next. */
export function arcMarks(marks: readonly ArcMark[], { x, top, bottom, right, ink }: MarkFrame): string {
  const upper = labelledLevel(marks);
  let free = -Infinity;
  return marks
    .map(({ title, level, at }, index) => {
      const place = x(at);
      const isUpper = level <= upper;
      const line =
        `<line x1="${round(place)}" x2="${round(place)}" y1="${top}" y2="${bottom}" stroke="${ink}" stroke-opacity="${isUpper ? 0.25 : 0.12}">` +
        `<title>${escaped(title)}</title></line>`;
      const next = marks.slice(index + 1).find((mark) => mark.level === upper);
      const room = (next === undefined ? right : x(next.at)) - place;
      const label = level === upper && place >= free ? fitting(title, room) : '';
      if (label === '') return line;
      free = place + label.length * letterWidth + 4;
      return `${line}<text x="${round(Math.min(place, right - label.length * letterWidth))}" y="${bottom + 11}" font-size="9" fill="${ink}" fill-opacity=".85">${escaped(label)}</text>`;
    })
    .join('');
}

/** The first level with several headings: above it may stand the document's title alone. */
function labelledLevel(marks: readonly ArcMark[]): number {
  const levels = marks.map(({ level }) => level);
  const several = levels.filter((level) => levels.filter((each) => each === level).length > 1);
  return Math.min(...(several.length > 0 ? several : levels));
}

/** `CHAPTER IV. The Rabbit` is known by its number. */
function fitting(title: string, room: number): string {
  const [, number] = /^(?:[\p{L}]+\s+)?([IVXLCDM]+|\d+)(?=[.:)]|\s|$)/u.exec(title.trim()) ?? [];
  if (number !== undefined) return number;
  const letters = Math.floor((room - 4) / letterWidth);
  if (title.length <= letters) return title;
  return letters < fewestLetters ? '' : excerpt(title, letters - 1);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

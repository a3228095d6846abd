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

interface PlacedMark extends ArcMark {
  /** Pixels. */
  readonly place: number;
}

interface MarkLabel {
  readonly text: string;
  /** Pixels. */
  readonly place: number;
  readonly anchor: 'start' | 'end';
}

const letterWidth = 5;
const leastApart = 3;
const leastRoom = 60;

/** A line per heading, the upper ones first where they lie too near; under it its number, or as much of its title as there is room for. */
export function arcMarks(marks: readonly ArcMark[], { x, top, bottom, right, ink }: MarkFrame): string {
  const upper = labelledLevel(marks);
  const placed = marks.map((mark) => ({ ...mark, place: x(mark.at) }));
  const kept = apart(placed);
  // Of many lines each is fainter, or they would hide the curves.
  const uppers = kept.filter(({ level }) => level <= upper).length;
  const opacity = Math.min(0.25, Math.max(0.1, round(6 / uppers, 100)));
  const lines = kept.map(
    ({ title, level, place }) =>
      `<line x1="${round(place)}" x2="${round(place)}" y1="${top}" y2="${bottom}" stroke="${ink}" stroke-opacity="${level <= upper ? opacity : 0.1}">` +
      `<title>${escaped(title)}</title></line>`,
  );
  const texts = labelled(
    placed.filter(({ level }) => level === upper),
    right,
  ).map(({ text, place, anchor }) => {
    const attributes = `x="${round(place)}" y="${bottom + 11}" text-anchor="${anchor}"`;
    return `<text ${attributes} font-size="9" fill="${ink}" fill-opacity=".85">${escaped(text)}</text>`;
  });
  return [...lines, ...texts].join('');
}

/** The first level with several headings: above it may stand the document's title alone. */
function labelledLevel(marks: readonly ArcMark[]): number {
  const levels = marks.map(({ level }) => level);
  const several = levels.filter((level, index) => levels.indexOf(level) !== index);
  return Math.min(...(several.length > 0 ? several : levels));
}

/** Without those that would lie on one of their own or an upper level. */
function apart(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const kept: PlacedMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.level - b.level))
    if (kept.every(({ place }) => Math.abs(place - mark.place) >= leastApart)) kept.push(mark);
  return kept.toSorted((a, b) => a.place - b.place);
}

/** None runs into the next or over the edge; one that stands close before others takes their room, and they have none. */
function labelled(marks: readonly PlacedMark[], right: number): readonly MarkLabel[] {
  let free = -Infinity;
  return marks.flatMap(({ title, place }, index) => {
    const next = marks[index + 1]?.place ?? right;
    const text = fitting(title, Math.max(next - place, leastRoom));
    const width = text.length * letterWidth;
    const isAtEdge = place + width > right;
    if ((isAtEdge ? right - width : place) < free) return [];
    free = place + width + 4;
    return [isAtEdge ? { text, place: right, anchor: 'end' } : { text, place, anchor: 'start' }];
  });
}

/** `CHAPTER IV. The Rabbit` is known by its number. */
function fitting(title: string, room: number): string {
  const [, number] = /^(?:[\p{L}]+\s+)?([IVXLCDM]+|\d+)(?=[.:)]|\s|$)/u.exec(title.trim()) ?? [];
  if (number !== undefined) return number;
  const letters = Math.floor((room - 4) / letterWidth);
  return title.length <= letters ? title : excerpt(title, letters - 1);
}

function round(value: number, parts = 10): number {
  return Math.round(value * parts) / parts;
}

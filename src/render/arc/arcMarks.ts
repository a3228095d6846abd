import type { ArcMark } from '../../core/document/arc/arc.ts';
import { excerpt } from '../format/excerpt.ts';
import { escaped } from '../format/markup.ts';
import { sharedStarts } from '../format/sharedStarts.ts';

interface MarkFrame {
  /** Where a place in words lies, in pixels. */
  readonly x: (at: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly ink: string;
}

type NamedPlace = Omit<ArcMark, 'to'>;

interface PlacedMark extends NamedPlace {
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
/** Nearer than this, lines over the whole height would hide the curves. */
const leastBetweenLines = 14;
const tick = 5;
const leastRoom = 60;
/** `CHAPTER IV. The Rabbit` is known by its IV; `2.0.0`, `2 years on` and `I was there` are no chapters of that number. */
const chapter = /^(?:\p{L}+\s+([IVXLCDM]+|\d+)[.:)]?|([IVXLCDM]+|\d+)[.:)])(?=\s|$)/u;

/** A line per heading, the upper ones first, or a tick at the foot where lines would lie too near; under it its title, or as much of it as there is room for. */
export function arcMarks(marks: readonly NamedPlace[], { x, top, bottom, right, ink }: MarkFrame): string {
  const upper = labelledLevel(marks);
  const placed = marks.map((mark) => ({ ...mark, place: x(mark.at) }));
  const kept = apart(placed, leastApart);
  const high = new Set(apart(kept, leastBetweenLines));
  const lines = kept.map((mark) => {
    const { title, level, place } = mark;
    const [from, opacity] = high.has(mark) ? [top, level <= upper ? 0.25 : 0.1] : [bottom - tick, 0.4];
    return (
      `<line x1="${round(place)}" x2="${round(place)}" y1="${from}" y2="${bottom}" stroke="${ink}" stroke-opacity="${opacity}">` +
      `<title>${escaped(title)}</title></line>`
    );
  });
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
function labelledLevel(marks: readonly NamedPlace[]): number {
  const levels = marks.map(({ level }) => level);
  const several = levels.filter((level, index) => levels.indexOf(level) !== index);
  return Math.min(...(several.length > 0 ? several : levels));
}

/** Without those that lie less than `least` pixels from one of their own or an upper level. */
function apart(marks: readonly PlacedMark[], least: number): readonly PlacedMark[] {
  const kept: PlacedMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.level - b.level))
    if (kept.every(({ place }) => Math.abs(place - mark.place) >= least)) kept.push(mark);
  return kept.toSorted((a, b) => a.place - b.place);
}

/** None runs into the next or over the edge; one that stands close before others takes their room, and they have none. */
function labelled(marks: readonly PlacedMark[], right: number): readonly MarkLabel[] {
  const shared = sharedStarts(marks.map(({ title }) => title.trim()));
  let free = -Infinity;
  return marks.flatMap(({ title, place }, index) => {
    const next = marks[index + 1]?.place ?? right;
    const text = fitting(title.trim(), next - place, shared);
    const width = text.length * letterWidth;
    const isAtEdge = place + width > right;
    if ((isAtEdge ? right - width : place) < free) return [];
    free = place + width + 4;
    return [isAtEdge ? { text, place: right, anchor: 'end' } : { text, place, anchor: 'start' }];
  });
}

/**
 * The whole title where it has room of its own; else a chapter's number, or as much of the title as there is room for: of those
 * that would all be cut to what they have in common, from where they differ.
 */
function fitting(title: string, room: number, shared: ReadonlyMap<string, number>): string {
  if (title.length <= lettersIn(room)) return title;
  const [head = '', named, bare] = chapter.exec(title) ?? [];
  const number = named ?? bare;
  if (number !== undefined) return head === title ? `…${number}` : `${number}…`;
  const letters = lettersIn(Math.max(room, leastRoom)) - 1;
  const start = shared.get(title) ?? 0;
  return start < letters ? excerpt(title, letters) : `…${excerpt(title.slice(start), letters - 1)}`;
}

function lettersIn(room: number): number {
  return Math.floor((room - 4) / letterWidth);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

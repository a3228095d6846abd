import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { percent } from '../../core/scoring/percent.ts';
import { type Arc, arcSamples } from '../../core/document/arc/arc.ts';
import { type LabelStyle, labelStyle } from '../../core/scoring/labels.ts';
import { roomForNames } from '../arc/arcSvg.ts';
import { fullLane } from '../arc/fullLane.ts';
import { arcMarks } from '../arc/arcMarks.ts';
import { colorOf } from '../format/graphics.ts';
import { excerpt } from '../format/excerpt.ts';
import { escaped } from '../format/markup.ts';

export interface ComparedArcs {
  readonly before: Arc;
  readonly after: Arc;
  /** All of the model's. */
  readonly labels: readonly string[];
}

export interface ComparisonArcLook {
  /** Pixels. */
  readonly width: number;
  readonly color: (style: LabelStyle) => string;
  /** Of letters, lines and the older curve. */
  readonly ink: string;
}

const onPage: ComparisonArcLook = { width: 760, color: colorOf, ink: 'currentColor' };
const nameWidth = 72;
const lettersWidth = 20;
const laneHeight = 48;
const marksHeight = 18;

/** Both arcs in one picture, a lane per emotion: the older one dashed, the newer one filled. */
export function comparisonArc({ before, after, labels }: ComparedArcs, look = onPage): string {
  const { width, ink } = look;
  const isNarrow = width < roomForNames;
  const left = isNarrow ? lettersWidth : nameWidth;
  const right = width - 3;
  const full = Math.max(fullLane(before), fullLane(after));
  const bottom = after.lanes.length * laneHeight;
  const height = comparisonArcHeight(after);
  const drawn = (curve: Curve, base: number): Paths => pathsOf(curve, { base, full, left, right });
  const lanes = after.lanes.map(({ label, curve }, index) => {
    const base = (index + 1) * laneHeight - 2;
    const style = labelStyle(label, labels);
    const color = look.color(style);
    const older = before.lanes.find((lane) => lane.label === label)?.curve ?? [];
    const { filled, edge } = drawn(curve, base);
    return (
      `<text x="0" y="${base - 2}" font-size="11" fill="${ink}">${escaped(isNarrow ? style.letters : excerpt(emotionName(label), 10))}<title>${escaped(emotionName(label))}</title></text>` +
      `<line x1="${left}" x2="${right}" y1="${base}" y2="${base}" stroke="${ink}" stroke-opacity=".2"/>` +
      `<path d="${filled}" fill="${color}" fill-opacity=".25"/><path d="${edge}" fill="none" stroke="${color}" stroke-width="1.8"/>` +
      `<path d="${drawn(older, base).edge}" fill="none" stroke="${ink}" stroke-width="1.2" stroke-dasharray="5 3"/>`
    );
  });
  const x = scaleLinear([0, Math.max(1, after.words)], [left, right]);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="arc-picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" role="img" aria-label="${escaped(t('Both arcs'))}">` +
    `<title>${escaped(t('Both arcs'))}</title><desc>${escaped(comparisonArcText({ before, after }))}</desc>` +
    `${arcMarks(after.marks, { x, top: 0, bottom, right, ink })}${lanes.join('')}</svg>`
  );
}

/** As much of them as is drawn: plain data for a page that draws them as wide as it has room. */
export function drawnArcs({ before, after, labels }: ComparedArcs): ComparedArcs {
  return { before: { ...before, points: [], quiet: [] }, after: { ...after, points: [], quiet: [] }, labels };
}

/** Whether there is anything to draw. */
export function hasArcs({ before, after }: Pick<ComparedArcs, 'before' | 'after'>): boolean {
  return before.words + after.words > 0 && after.lanes.length > 0;
}

/** Pixels. */
export function comparisonArcHeight({ lanes }: Arc): number {
  return lanes.length * laneHeight + marksHeight;
}

/** How to read it. */
export function comparisonArcText({ before, after }: Pick<ComparedArcs, 'before' | 'after'>): string {
  return sentences(
    t('Dashed: before, {0} words.', count(before.words)),
    t('Filled: now, {0} words, with its headings.', count(after.words)),
    t(
      'Each runs from its first word at the left to its last at the right; the top of a lane is {0}.',
      percent(Math.max(fullLane(before), fullLane(after))),
    ),
  );
}

type Curve = Arc['lanes'][number]['curve'];

interface Paths {
  readonly filled: string;
  readonly edge: string;
}

interface LaneFrame {
  readonly base: number;
  /** The value at the lane's top. */
  readonly full: number;
  readonly left: number;
  readonly right: number;
}

function pathsOf(curve: Curve, { base, full, left, right }: LaneFrame): Paths {
  const places = scaleLinear([0, arcSamples - 1], [left, right]);
  const y = scaleLinear([0, full], [base, base - laneHeight + 6]).clamp(true);
  const x = (_: number | null, sample: number): number => places(sample);
  const height = (value: number | null): number => y(value ?? 0);
  return {
    filled: area<number | null>().digits(1).defined(known).x(x).y0(base).y1(height)([...curve]) ?? '',
    edge: line<number | null>().digits(1).defined(known).x(x).y(height)([...curve]) ?? '',
  };
}

function known(value: number | null): boolean {
  return value !== null;
}

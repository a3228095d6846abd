import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { type Arc, type ArcLane, arcSamples } from '../../core/document/arc/arc.ts';
import { type LabelStyle, labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { arcDescription } from './arcDescription.ts';
import { arcMarks } from './arcMarks.ts';
import { fullLane } from './fullLane.ts';
import { escaped } from '../format/markup.ts';
import { wordCount } from '../format/numbers.ts';

export interface ArcLook {
  /** Pixels. */
  readonly width: number;
  /** All of the model's, so that each has its own colour whatever the filter. */
  readonly labels: readonly string[];
  readonly title: string;
  readonly color: (style: LabelStyle) => string;
  /** Of letters and lines. */
  readonly ink: string;
  /** What each point is called where a person can go from point to point; without them it is a picture. */
  readonly names?: readonly string[];
  /** Pixels; absent, what suits the width. */
  readonly laneHeight?: number;
  /** One per lane, drawn as its middle line, the curve around it; without them a curve stands on 0. */
  readonly means?: readonly number[];
}

const quietHeight = 18;
const marksHeight = 18;
/** Narrower than this there is room for a label's letters only. */
export const roomForNames = 250;

/** The whole arc as one SVG; sizes, places and colours are presentation attributes. */
export function drawArc(arc: Arc, look: ArcLook): string {
  const { width, ink, names, means } = look;
  const laneHeight = look.laneHeight ?? laneHeightOf(width);
  const height = heightOf(arc, laneHeight);
  const left = gutterOf(arc, width);
  const right = width - 3;
  const x = scaleLinear([0, arc.words], [left, right]);
  const full = fullLane(arc, means);
  const bottom = heightOf(arc, laneHeight) - marksHeight;
  const lanes = arc.lanes.map((lane, index) => drawLane(lane, index, { arc, look, left, right, x, full, laneHeight }));
  const quiet = arc.quiet.map(
    ({ from, to }) =>
      `<rect x="${round(x(from))}" y="${bottom - 8}" width="${round(x(to) - x(from))}" height="4" rx="2" fill="${look.color(noneStyle)}"><title>${escaped(t('{0} without a clear emotion', wordCount(to - from)))}</title></rect>` +
      `<rect x="${round(x(from))}" y="0" width="${round(x(to) - x(from))}" height="${bottom - quietHeight}" fill="${ink}" fill-opacity=".05"/>`,
  );
  const none =
    quiet.length === 0
      ? ''
      : `<text x="0" y="${bottom - 4}" font-size="${nameSize(width)}" fill="${ink}" fill-opacity=".85">${width < roomForNames ? noneStyle.letters : escaped(t('none'))}</text>`;
  const caret =
    names === undefined
      ? ''
      : `<line class="caret" x1="${left}" x2="${left}" y1="0" y2="${bottom}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="2 2" visibility="hidden" data-left="${left}" data-right="${right}" data-words="${arc.words}" data-from="${arc.from ?? 0}"/>`;
  const points = drawPoints(arc, look, { x, laneHeight });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="arc-picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" role="${names === undefined ? 'img' : 'group'}" aria-label="${escaped(look.title)}">` +
    `<title>${escaped(look.title)}</title><desc>${escaped(arcDescription(arc, means))}</desc>` +
    `${quiet.join('')}${none}${arcMarks(arc.marks, { x, top: 0, bottom, right, ink })}${lanes.join('')}${caret}${points}</svg>`
  );
}

/** Pixels. */
export function arcHeight(arc: Arc, width: number): number {
  return heightOf(arc, laneHeightOf(width));
}

/** Without a quiet stretch there is no row for them: in a long text few are as long as what the curves smooth over. */
function heightOf({ lanes, quiet }: Arc, laneHeight: number): number {
  return lanes.length * laneHeight + (quiet.length === 0 ? 0 : quietHeight) + marksHeight;
}

interface LaneFrame {
  readonly arc: Arc;
  readonly look: ArcLook;
  readonly left: number;
  readonly right: number;
  readonly x: (at: number) => number;
  readonly full: number;
  readonly laneHeight: number;
}

function drawLane({ label, curve }: ArcLane, index: number, frame: LaneFrame): string {
  const { arc, look, left, right, x, full, laneHeight } = frame;
  const style = labelStyle(label, look.labels);
  const color = look.color(style);
  const base = (index + 1) * laneHeight - 2;
  const mean = look.means?.[index];
  const top = base - laneHeight + 6;
  const y = scaleLinear(mean === undefined ? [0, full] : [-full, full], [base, top]).clamp(true);
  const ground = round(y(0));
  const at = (_: number | null, sample: number): number => x((sample * arc.words) / (arcSamples - 1));
  const height = (value: number | null): number => y((value ?? 0) - (mean ?? 0));
  const filled = area<number | null>().digits(1).defined(known).x(at).y0(ground).y1(height)([...curve]) ?? '';
  const edge = line<number | null>().digits(1).defined(known).x(at).y(height)([...curve]) ?? '';
  const named = emotionName(label);
  const name = look.width < roomForNames ? style.letters : shortened(named);
  return (
    `<text x="0" y="${base - 2}" font-size="${nameSize(look.width)}" fill="${look.ink}">${escaped(name)}<title>${escaped(named)}</title></text>` +
    `<line x1="${left}" x2="${right}" y1="${ground}" y2="${ground}" stroke="${look.ink}" stroke-opacity=".2"/>` +
    `<path d="${filled}" fill="${color}" fill-opacity=".4"/><path d="${edge}" fill="none" stroke="${color}" stroke-width="1.2"/>`
  );
}

function known(value: number | null): boolean {
  return value !== null;
}

function drawPoints(
  arc: Arc,
  { labels, color, names }: ArcLook,
  { x, laneHeight }: Pick<LaneFrame, 'x' | 'laneHeight'>,
): string {
  const lanes = new Map(arc.lanes.map(({ label }, index) => [label, index]));
  const dots = arc.points.map(({ label, strength, at }, index) => {
    const base = ((lanes.get(label) ?? 0) + 1) * laneHeight - 2;
    const y = base - strength * (laneHeight - 7);
    const name = names?.[index];
    const way =
      name === undefined
        ? ''
        : ` class="dot" role="button" tabindex="${index === 0 ? 0 : -1}" data-key="dot ${index}" data-dot="${index}" aria-label="${escaped(name)}"`;
    return `<circle cx="${round(x(at))}" cy="${round(y)}" r="2" fill="${color(labelStyle(label, labels))}"${way}/>`;
  });
  return dots.join('');
}

/** What suits a picture of that width, in pixels. */
export function laneHeightOf(width: number): number {
  return width >= 600 ? 48 : 34;
}

function nameSize(width: number): number {
  return width < roomForNames ? 10 : 11;
}

function gutterOf({ lanes }: Arc, width: number): number {
  if (width < roomForNames) return 20;
  return Math.max(40, ...lanes.map(({ label }) => widthOfName(shortened(emotionName(label))) + 8));
}

/** Pixels; letters of scripts without spaces are wide. */
function widthOfName(name: string): number {
  return [...name].reduce(
    (width, letter) => width + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter) ? 11 : 6.5),
    0,
  );
}

function shortened(label: string): string {
  return label.length <= 10 ? label : `${label.slice(0, 9)}…`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

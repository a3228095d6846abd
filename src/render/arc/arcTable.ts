import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import { percent } from '../../core/scoring/percent.ts';
import { type Arc, arcSamples } from '../../core/document/arc/arc.ts';
import type { ArcData } from './arcData.ts';
import { points } from './arcMeans.ts';
import { excerpt } from '../format/excerpt.ts';
import { escaped } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';

interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const parts = 10;

/** The curves by heading (by tenths where there is none), then every dot: what the picture of the arc shows, around `means` where they are given. */
export function arcTable({ arc, spots }: ArcData, subject: string, means?: readonly number[]): string {
  const labels = arc.lanes.map(({ label }) => emotionName(label));
  const curves = partsOf(arc).map(
    (part) =>
      `<tr><th scope="row" dir="auto">${escaped(part.name)}</th>${arc.lanes.map(({ curve }, lane) => `<td>${escaped(partText(meanOf(curve, part, arc.words), means?.[lane]))}</td>`).join('')}</tr>`,
  );
  const dots = arc.points.map(
    ({ label, at }, index) =>
      `<tr><th scope="row" dir="auto">${escaped(excerpt(spots[index]?.text ?? '', 60) + (spots[index]?.tail ?? ''))}</th><td>${count(Math.round((arc.from ?? 0) + at))}</td><td>${escaped(emotionName(label))}</td><td>${escaped(spots[index]?.certainty ?? '')}</td></tr>`,
  );
  return (
    table(
      means === undefined
        ? t('Arc of {0}: mean of the smoothed curve in each part', subject)
        : t(
            'Arc of {0}: mean of the smoothed curve in each part, less the emotion’s mean over the whole document, in percentage points',
            subject,
          ),
      [t('Part'), ...labels],
      curves,
    ) +
    table(
      t('Passages of {0} with a clear emotion', subject),
      [t('Begins'), t('At word'), t('Emotion'), arc.ofPeople === true ? t('People who agree') : t('Probability')],
      dots,
    )
  );
}

function partsOf({ marks, words }: Arc): readonly Part[] {
  const named = marks.map(({ title, at, to: end }, index) => {
    const to = marks[index + 1]?.at ?? words;
    return { name: end < to ? t('{0} and the headings after it', title) : title, from: at, to };
  });
  const first = marks[0];
  if (first !== undefined && first.at > 0)
    named.unshift({ name: t('Before the first heading'), from: 0, to: first.at });
  if (named.length > 0) return named.filter(({ from, to }) => to > from);
  return Array.from({ length: parts }, (_, part) => ({
    name: t('From {0} to {1}', String(part * parts), percent((part + 1) / parts)),
    from: (part * words) / parts,
    to: ((part + 1) * words) / parts,
  }));
}

/** Of a short part without a sample of its own, the nearest. */
function meanOf(curve: readonly (number | null)[], { from, to }: Part, words: number): number | undefined {
  const sample = (at: number): number => Math.min(arcSamples - 1, Math.round((at / words) * (arcSamples - 1)));
  const values = curve.slice(sample(from), sample(to) + 1).flatMap((value) => (value === null ? [] : [value]));
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function partText(value: number | undefined, mean: number | undefined): string {
  if (value === undefined) return t('not read');
  return mean === undefined ? sharePercent(value) : points(value - mean);
}

function table(caption: string, columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

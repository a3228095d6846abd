import type { LabelStyle } from '../../core/scoring/labels.ts';
import { escaped } from './markup.ts';

/** The contributed colour of a label, as VS Code names it in a page. */
export function colorOf({ colorKey }: LabelStyle): string {
  return `var(--vscode-emotionLens-${colorKey})`;
}

/** The label's letters in a ring of its colour; the letters keep the page's own colour and so its contrast. Decoration only. */
export function badge(style: LabelStyle): string {
  const color = colorOf(style);
  return (
    `<svg class="badge" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">` +
    `<rect x=".75" y=".75" width="22.5" height="14.5" rx="7.25" fill="${color}" fill-opacity=".2" stroke="${color}" stroke-width="1.5"/>` +
    `<text x="12" y="11.6" font-size="10" text-anchor="middle" fill="currentColor">${escaped(style.letters)}</text></svg>`
  );
}

/** Widths are attributes: a page under a strict policy takes no inline style. Decoration only; the number stands beside it. */
export function bar(fraction: number, color: string): string {
  return `<svg class="bar" width="100%" height="8" aria-hidden="true"><rect class="track" width="100%" height="8" rx="4"/>${fill(fraction, color)}</svg>`;
}

export interface StripPart {
  /** Of the whole, 0 to 1. */
  readonly share: number;
  readonly color: string;
  readonly name: string;
  /** What is left when everything else is told. */
  readonly rest: boolean;
}

/** Parts of a whole side by side, each with a hairline of the background behind it. Decoration only. */
export function strip(parts: readonly StripPart[]): string {
  let at = 0;
  const drawn = parts.map(({ share, color, name, rest }) => {
    const x = at;
    at += share;
    return share === 0
      ? ''
      : `<rect class="part${rest ? ' rest' : ''}" x="${width(x)}" width="${width(share)}" height="8" fill="${color}"><title>${escaped(name)}</title></rect>`;
  });
  return `<svg class="strip" width="100%" height="8" aria-hidden="true">${drawn.join('')}</svg>`;
}

function fill(fraction: number, color: string): string {
  return fraction > 0 ? `<rect class="fill" width="${width(fraction)}" height="8" rx="4" fill="${color}"/>` : '';
}

/** A fraction from 0 to 1 as a length of the picture; what lies outside is cut to it. */
function width(fraction: number): string {
  return `${Number((Math.min(1, Math.max(0, fraction)) * 100).toFixed(2))}%`;
}

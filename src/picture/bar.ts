import { escaped } from './markup.ts';

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

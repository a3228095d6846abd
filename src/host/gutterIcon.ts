import { contrast } from '../core/scoring/contrast.ts';
import type { LabelStyle, Shape, ThemeColors } from '../core/scoring/labels.ts';

interface Outline {
  readonly path: string;
  /** Baseline and size of one letter and of two, in the icon's 16 by 16 units. */
  readonly one: Lettering;
  readonly two: Lettering;
}

interface Lettering {
  readonly y: number;
  readonly size: number;
}

const outlines: Readonly<Record<Shape, Outline>> = {
  circle: outline('M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z', [11.8, 10.5], [10.9, 8]),
  square: outline('M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z', [11.8, 10.5], [11, 9]),
  diamond: outline('M8 0l8 8l-8 8l-8-8z', [11.4, 9.5], [10.5, 7]),
  triangle: outline('M8 0l8 15H0z', [13.4, 9], [13.4, 7]),
  triangleDown: outline('M0 1h16L8 16z', [9.4, 9.5], [8, 8]),
  hexagon: outline('M4 1h8l4 7l-4 7H4L0 8z', [11.8, 10.5], [10.9, 8.5]),
};

/** Black or white, whichever is easier to read on `fill`. */
export function inkOn(fill: string): string {
  return contrast('#000000', fill) >= contrast('#ffffff', fill) ? '#000000' : '#ffffff';
}

/** A filled shape with the label's letters: colour, form and letters each tell it apart. */
export function gutterIcon({ letters, shape, colors }: LabelStyle, theme: keyof ThemeColors): string {
  const { path, one, two } = outlines[shape];
  const { y, size } = [...letters].length > 1 ? two : one;
  const fill = colors[theme];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><path d="${path}" fill="${fill}"/>` +
    `<text x="8" y="${y}" font-family="sans-serif" font-weight="bold" font-size="${size}" text-anchor="middle" fill="${inkOn(fill)}">${ascii(letters)}</text></svg>`
  );
}

/** The icon as a `data:` address. */
export function gutterIconAddress(style: LabelStyle, theme: keyof ThemeColors): string {
  return `data:image/svg+xml;base64,${btoa(gutterIcon(style, theme))}`;
}

/** A model's label may hold any character: markup and what btoa can't take become character references. */
function ascii(letters: string): string {
  return [...letters].map((each) => (/[A-Za-z0-9]/.test(each) ? each : `&#${each.codePointAt(0)};`)).join('');
}

function outline(path: string, one: readonly [number, number], two: readonly [number, number]): Outline {
  return { path, one: { y: one[0], size: one[1] }, two: { y: two[0], size: two[1] } };
}

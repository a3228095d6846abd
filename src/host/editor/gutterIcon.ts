import { contrast } from '../../core/scoring/contrast.ts';
import type { LabelStyle, Shape, ThemeColors } from '../../core/scoring/labels.ts';

interface Outline {
  readonly path: string;
  readonly one: Lettering;
  readonly two: Lettering;
}

/** Where letters stand, in the icon's 16 by 16 units. */
interface Lettering {
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Width the shape leaves them between the baseline and the height of a capital. */
  readonly room: number;
}

const outlines: Readonly<Record<Shape, Outline>> = {
  circle: outline('M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z', [11.8, 10.5, 12], [10.9, 8.5, 13]),
  square: outline(
    'M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z',
    [11.8, 10.5, 13],
    [11, 9, 13],
  ),
  diamond: outline('M8 0l8 8l-8 8l-8-8z', [11.2, 9, 9], [10.1, 6.5, 10]),
  triangle: outline('M8 0l8 15H0z', [13.6, 9, 7], [14, 7, 9]),
  triangleDown: outline('M0 1h16L8 16z', [9, 9, 7.4], [6.9, 7, 9.6]),
  hexagon: outline('M4 1h8l4 7l-4 7H4L0 8z', [11.8, 10.5, 11], [10.9, 8.5, 12]),
};

/** Black or white, whichever is easier to read on `fill`. */
export function inkOn(fill: string): string {
  return contrast('#000000', fill) >= contrast('#ffffff', fill) ? '#000000' : '#ffffff';
}

/** A filled shape with the label's letters: colour, form and letters each tell it apart. */
export function gutterIcon({ letters, shape, colors }: LabelStyle, theme: keyof ThemeColors): string {
  const { path, one, two } = outlines[shape];
  const { y, size, room } = [...letters].length > 1 ? two : one;
  const fitting = Math.min(size, Math.floor((room / widthOf(letters)) * 10) / 10);
  const fill = colors[theme];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><path d="${path}" fill="${fill}"/>` +
    `<text x="8" y="${y}" font-family="sans-serif" font-weight="bold" font-size="${fitting}" text-anchor="middle" fill="${inkOn(fill)}">${ascii(letters)}</text></svg>`
  );
}

/** The icon as a `data:` address. */
export function gutterIconAddress(style: LabelStyle, theme: keyof ThemeColors): string {
  return `data:image/svg+xml;base64,${btoa(gutterIcon(style, theme))}`;
}

/** A model's label may hold any character: markup and what btoa can't take become character references. */
function ascii(letters: string): string {
  return [...letters]
    .map((each) => {
      if (/[A-Za-z0-9]/.test(each)) return each;
      return /\p{C}/u.test(each) ? '?' : `&#${each.codePointAt(0)};`;
    })
    .join('');
}

/** Generous: of a bold sans-serif face, in parts of its size. Which face it is, the machine decides. */
export function widthOf(letters: string): number {
  return [...letters].reduce((width, letter) => width + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/[MW]/.test(letter)) return 1.05;
  if (/[mw]/.test(letter)) return 1;
  if (/[fijlrtI]/.test(letter)) return 0.5;
  if (/[A-Z]/.test(letter)) return 0.8;
  return /[ -~]/.test(letter) ? 0.7 : 1.2;
}

function outline(path: string, one: LetteringRow, two: LetteringRow): Outline {
  return { path, one: lettering(one), two: lettering(two) };
}

type LetteringRow = readonly [y: number, size: number, room: number];

function lettering([y, size, room]: LetteringRow): Lettering {
  return { y, size, room };
}

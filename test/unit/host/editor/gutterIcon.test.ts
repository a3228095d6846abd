import assert from 'node:assert/strict';

import { contrast } from '../../../../src/core/scoring/contrast.ts';
import { labelStyle, noneStyle, type Shape } from '../../../../src/core/scoring/labels.ts';
import { gutterIcon, gutterIconAddress, widthOf } from '../../../../src/host/editor/gutterIcon.ts';

const themes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;
const known = ['joy', 'love', 'anger', 'fear', 'sadness', 'surprise'];
const unknown = ['Wm', 'mW', 'if', 'Qg', '漢字', 'a', '<b', '😀'];
const styles = [
  ...known.map((label) => labelStyle(label, known)),
  ...unknown.map((label) => labelStyle(label, unknown)),
  noneStyle,
];

/** Width of the shape `y` below the top, in the icon's 16 units. */
const width: Readonly<Record<Shape, (y: number) => number>> = {
  circle: (y) => 2 * Math.sqrt(7.5 ** 2 - (y - 8) ** 2),
  square: () => 14,
  diamond: (y) => 2 * (8 - Math.abs(y - 8)),
  triangle: (y) => (16 * y) / 15,
  triangleDown: (y) => (16 * (16 - y)) / 15,
  hexagon: (y) => 16 - (8 * Math.abs(y - 8)) / 7,
};

function attribute(svg: string, name: string): number {
  return Number(new RegExp(`<text[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
}

suite('Gutter icons', () => {
  test('the letters of every label stay inside its shape', () => {
    for (const style of styles) {
      const svg = gutterIcon(style, 'dark');
      const [baseline, size] = [attribute(svg, 'y'), attribute(svg, 'font-size')];
      // The top corners of letters like A and J are empty: their height counts three quarters.
      for (const y of [baseline, baseline - size * 0.73 * 0.75])
        assert.ok(
          widthOf(style.letters) * size <= width[style.shape](y) + 0.01,
          `${style.letters} in a ${style.shape} at ${y}`,
        );
    }
  });

  test('the letters read 4.5 to 1 or better on the fill in every kind of theme', () => {
    for (const style of styles) {
      for (const theme of themes) {
        const ink = /<text[^>]* fill="(#\w{6})"/.exec(gutterIcon(style, theme))?.[1] ?? '';
        const reached = contrast(ink, style.colors[theme]);
        assert.ok(reached >= 4.5, `${style.letters} in ${theme}: ${reached.toFixed(2)}`);
      }
    }
  });

  test('no two known labels look alike without colour', () => {
    const signs = known.map((label) => labelStyle(label, known)).map(({ shape, letters }) => `${shape} ${letters}`);
    assert.equal(new Set(signs).size, known.length);
  });

  test('a label of markup, control characters or half a character makes a well-formed icon', () => {
    for (const label of ['<>', '&"', '\u0000\u0007', '\ud83d', '\uffff'])
      assert.match(gutterIcon(labelStyle(label, [label]), 'light'), />(\?|&#\d+;|[A-Za-z0-9])+<\/text><\/svg>$/);
  });

  test('the address holds the icon', () => {
    const address = gutterIconAddress(labelStyle('😀', ['😀']), 'light');
    assert.equal(
      atob(address.replace('data:image/svg+xml;base64,', '')),
      gutterIcon(labelStyle('😀', ['😀']), 'light'),
    );
  });
});

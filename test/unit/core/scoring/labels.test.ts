import assert from 'node:assert/strict';
import { contrast } from '../../../../src/core/scoring/contrast.ts';
import { contributedColors, labelStyle, noneStyle, type ThemeColors } from '../../../../src/core/scoring/labels.ts';
import { goEmotions } from '../../../support/goEmotions.ts';
import manifest from '../../../../package.json' with { type: 'json' };

const six = ['sadness', 'joy', 'love', 'anger', 'fear', 'surprise'];

interface ThemeOfEditor {
  readonly name: string;
  readonly kind: keyof ThemeColors;
  readonly editor: string;
  /** Laid over the editor where an inlay hint stands: by VS Code a tenth of the theme's badge, white in high contrast. */
  readonly hint: readonly [color: string, opacity: number];
}

/** As the themes' own files have it. */
const themesOfEditor: readonly ThemeOfEditor[] = [
  { name: 'Dark Modern', kind: 'dark', editor: '#1f1f1f', hint: ['#616161', 0.1] },
  { name: 'Dark 2026', kind: 'dark', editor: '#121314', hint: ['#307e9f', 0.1] },
  { name: 'Solarized Dark', kind: 'dark', editor: '#002b36', hint: ['#047aa6', 0.1] },
  { name: 'Light Modern', kind: 'light', editor: '#ffffff', hint: ['#cccccc', 0.1] },
  { name: 'Light 2026', kind: 'light', editor: '#ffffff', hint: ['#0069cc', 0.1] },
  { name: 'Solarized Light', kind: 'light', editor: '#fdf6e3', hint: ['#b58900', 0.067] },
  { name: 'Dark High Contrast', kind: 'highContrast', editor: '#000000', hint: ['#ffffff', 0.1] },
  { name: 'Light High Contrast', kind: 'highContrastLight', editor: '#ffffff', hint: ['#0f4a85', 0.1] },
];

/** Red, green or blue of a color `#rrggbb`, 0 to 255. */
function channel(of: string, at: number): number {
  return Number.parseInt(of.slice(at, at + 2), 16);
}

function laidOver(ground: string, color: string, opacity: number): string {
  const mixed = [1, 3, 5].map((at) => Math.round(channel(color, at) * opacity + channel(ground, at) * (1 - opacity)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

suite('The looks of labels', () => {
  test('are by name, whatever the order of the model’s labels', () => {
    assert.equal(labelStyle('joy', six).letters, 'J');
    assert.equal(labelStyle('joy', ['joy', 'other']), labelStyle('joy', six));
  });

  test('differ in letters, shape and colour, so that none of them is the only sign', () => {
    const styles = six.map((label) => labelStyle(label, six));
    for (const sign of ['glyph', 'letters', 'shape', 'colorKey'] as const)
      assert.equal(new Set(styles.map((style) => style[sign])).size, six.length, sign);
  });

  test('of labels that are not known come from the palette by their place', () => {
    const labels = ['joy', 'pride', 'relief', 'a', 'b', 'c'];
    assert.deepEqual(
      labels.map((label) => labelStyle(label, labels).colorKey),
      ['joy', 'other1', 'other2', 'other3', 'other4', 'other5'],
    );
    const odd = ['pride', ' élan', 'x', '', '😀!', 'constructor', 'LABEL_7', 'LABEL_27', 'Joy'];
    assert.deepEqual(
      odd.map((label) => labelStyle(label, odd).letters),
      ['Pr', 'Él', 'X', '?', '😀!', 'Co', '7', '27', 'J'],
    );
  });

  test('tell the 28 labels of GoEmotions apart by letters alone, and by colour and shape together', () => {
    assert.equal(goEmotions.length, 28);
    for (const labels of [goEmotions, goEmotions.toReversed(), goEmotions.map((_, index) => `LABEL_${index}`)]) {
      const styles = labels.map((label) => labelStyle(label, labels));
      assert.equal(new Set(styles.map(({ letters }) => letters)).size, labels.length);
      assert.ok(styles.every(({ letters }) => /^[A-Z\d][a-z\d]?$/.test(letters)));
      assert.equal(new Set(styles.map(({ colorKey, shape }) => `${colorKey} ${shape}`)).size, labels.length);
      assert.ok(styles.every(({ colorKey }) => colorKey !== noneStyle.colorKey));
    }
  });

  test('keep letters apart however alike the labels are', () => {
    const labels = Array.from({ length: 9 }, (_, index) => `aa${'b'.repeat(index)}`);
    assert.equal(new Set(labels.map((label) => labelStyle(label, labels).letters)).size, labels.length);
  });

  test('of a label that is none of the model’s emotions is that of none', () => {
    const { letters, colorKey } = labelStyle('neutral', ['pride', 'relief']);
    assert.deepEqual([letters, colorKey], ['Ne', 'none']);
  });

  test('have the colours that package.json contributes', () => {
    assert.deepEqual(
      contributedColors().map(({ key, colors }) => ({ id: `emotionLens.${key}`, defaults: colors })),
      manifest.contributes.colors.map(({ id, defaults }) => ({ id, defaults })),
    );
  });

  for (const { key, colors } of contributedColors()) {
    test(`the colour of ${key} can be read as text where labels stand, in every theme`, () =>
      assert.deepEqual(
        themesOfEditor
          .map(({ name, kind, editor, hint }) => [name, contrast(colors[kind], laidOver(editor, ...hint))] as const)
          .filter(([, ratio]) => ratio < 4.5),
        [],
      ));
  }

  test('"no clear emotion" has a look of its own', () =>
    assert.ok(six.every((label) => labelStyle(label, six).colorKey !== noneStyle.colorKey)));
});

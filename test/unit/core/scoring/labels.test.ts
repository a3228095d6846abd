import assert from 'node:assert/strict';
import { contrast } from '../../../../src/core/scoring/contrast.ts';
import { contributedColors, labelStyle, noneStyle, type ThemeColors } from '../../../../src/core/scoring/labels.ts';
import manifest from '../../../../package.json' with { type: 'json' };

const six = ['sadness', 'joy', 'love', 'anger', 'fear', 'surprise'];

const backgrounds = {
  dark: '#1e1e1e',
  light: '#ffffff',
  highContrast: '#000000',
  highContrastLight: '#ffffff',
} satisfies ThemeColors;

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
      ['joy', 'other1', 'other2', 'other3', 'other4', 'other1'],
    );
    assert.deepEqual(
      ['pride', ' élan', 'x', '', '😀!', 'constructor'].map((label) => labelStyle(label, labels).letters),
      ['Pr', 'Él', 'X', '?', '😀!', 'Co'],
    );
  });

  test('have the colours that package.json contributes', () => {
    assert.deepEqual(
      contributedColors().map(({ key, colors }) => ({ id: `emotionLens.${key}`, defaults: colors })),
      manifest.contributes.colors.map(({ id, defaults }) => ({ id, defaults })),
    );
  });

  for (const { key, colors } of contributedColors()) {
    for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const) {
      test(`the colour of ${key} reaches 3:1 on the background of ${theme}`, () =>
        assert.ok(contrast(colors[theme], backgrounds[theme]) >= 3));
    }
  }

  test('"no clear emotion" has a look of its own', () =>
    assert.ok(six.every((label) => labelStyle(label, six).colorKey !== noneStyle.colorKey)));
});

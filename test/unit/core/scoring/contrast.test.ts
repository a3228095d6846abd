import assert from 'node:assert/strict';
import { contrast } from '../../../../src/core/scoring/contrast.ts';

suite('Contrast', () => {
  test('is 21 between black and white, in either order', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#ffffff', '#000000'), 21);
  });

  test('is 1 of a colour with itself', () => assert.equal(contrast('#1a6f96', '#1a6f96'), 1));

  test('is what WCAG’s own example grey has on white', () =>
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54'));
});

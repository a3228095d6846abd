import assert from 'node:assert/strict';
import { aboveLimit, percent, percentsApart, pointsApart, shareText } from '../../../../src/core/scoring/percent.ts';

suite('Percentages', () => {
  test('are whole', () => assert.deepEqual([0, 0.934, 1].map(percent), ['0 %', '93 %', '100 %']));

  test('say 100 only of what is certain', () => assert.deepEqual([0.996, 0.99999].map(percent), ['99 %', '99 %']));

  test('of a whole say that a little is not nothing, and nearly all not all', () => {
    const shares = [0, 0.0004, 0.004, 0.005, 0.34, 0.997, 1];
    const whole = shares.map((share) => shareText(share));
    assert.deepEqual(whole, ['0 %', '<1 %', '<1 %', '1 %', '34 %', '99 %', '100 %']);
    const tenths = shares.map((share) => shareText(share, 1));
    assert.deepEqual(tenths, ['0 %', '<0.1 %', '0.4 %', '0.5 %', '34.0 %', '99.7 %', '100 %']);
    assert.equal(shareText(0.9997, 1), '99.9 %');
  });

  test('of two different fractions show that they differ', () => {
    assert.deepEqual(percentsApart(0.41, 0.5), ['41 %', '50 %']);
    assert.deepEqual(percentsApart(0.499, 0.5), ['49.9 %', '50.0 %']);
    assert.deepEqual(percentsApart(0.4999, 0.5), ['49.99 %', '50.00 %']);
    assert.deepEqual(percentsApart(0.49999, 0.5), ['49.999 %', '50.000 %']);
  });

  test('that stand beside another say 100 only of what is certain too', () => {
    assert.deepEqual(percentsApart(0.996, 0.5), ['99 %', '50 %']);
    assert.deepEqual(pointsApart(0.9999, 1), ['99', '100']);
    assert.deepEqual(pointsApart(0.99999, 0.993), ['99.9', '99.3']);
  });

  test('above a limit show that they are above it', () => {
    assert.deepEqual(
      [0.9, 0.674, 0.6701, 0.6700001].map((share) => aboveLimit(share, 0.67, true)),
      ['90 of 100', '67.4 of 100', '67.01 of 100', '67.000 of 100'],
    );
    assert.equal(aboveLimit(0.8004, 0.8, false), '80.04 %');
    // 0.57 * 100 is a little less than 57.
    assert.equal(aboveLimit(0.574, 0.57, true), '57.4 of 100');
  });

  test('of two equal fractions have no decimals', () => assert.deepEqual(percentsApart(0.5, 0.5), ['50 %', '50 %']));
});

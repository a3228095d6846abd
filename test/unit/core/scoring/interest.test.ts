import assert from 'node:assert/strict';
import { emotionOfInterest, isOfInterest } from '../../../../src/core/scoring/interest.ts';
import { emotion, none } from '../../../support/judgedPassages.ts';

suite('The filter', () => {
  test('lets everything through when it is empty', () => assert.ok(isOfInterest('joy', [])));

  test('lets only its labels through', () => {
    assert.ok(isOfInterest('joy', ['fear', 'joy']));
    assert.ok(!isOfInterest('love', ['fear', 'joy']));
  });

  test('gives the verdict that names an emotion of interest, and no other', () => {
    const joy = emotion('joy');
    assert.equal(emotionOfInterest(joy, ['joy']), joy);
    assert.equal(emotionOfInterest(joy, ['fear']), undefined);
    assert.equal(emotionOfInterest(none, []), undefined);
    assert.equal(emotionOfInterest(undefined, []), undefined);
  });
});

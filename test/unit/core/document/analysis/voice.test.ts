import assert from 'node:assert/strict';

import { distributionOf } from '../../../../../src/core/document/judgement/distribution.ts';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { analysisOfVoice, LastVoice } from '../../../../../src/core/document/analysis/voice.ts';
import { analysisOf, emotion, judged } from '../../../../support/judgedPassages.ts';

const texts = [
  ['“I am so happy today,” she said.', 'joy'],
  ['The house stood empty for a year.', 'sadness'],
  // Print opens each paragraph of a speech and closes the last alone: the next one shows that this one goes on.
  ['“I shall tell you all of it.', 'fear'],
  ['“And that was all of it.”', 'joy'],
] as const;
const passages: readonly JudgedPassage[] = texts.map(([text, label], index) => {
  const made = judged(index * 100, index * 100 + text.length, emotion(label));
  return { ...made, passage: { ...made.passage, text } };
});
const analysis = { passages, distribution: distributionOf(passages, ['joy', 'sadness', 'fear']) };

suite('The analysis of one voice', () => {
  for (const [voice, wanted] of [
    ['dialogue', [0, 2, 3]],
    ['narration', [1]],
  ] as const)
    test(`has the passages of ${voice}, and their shares`, () => {
      const found = analysisOfVoice(analysis, voice);
      assert.deepEqual(
        found.passages,
        wanted.map((index) => passages[index]),
      );
      assert.deepEqual(found.distribution, distributionOf(found.passages, ['joy', 'sadness', 'fear']));
    });

  test('keeps the rows of emotions the voice has none of', () => {
    const { distribution } = analysisOfVoice(analysis, 'narration');
    assert.deepEqual(
      distribution.shares.map(({ label, share }) => [label, share]),
      [
        ['joy', 0],
        ['sadness', 1],
        ['fear', 0],
        [undefined, 0],
      ],
    );
  });

  test('is not told anew until another is asked for', () => {
    const [one, other] = [analysisOf(passages, ['joy']), analysisOf(passages, ['joy'])];
    const last = new LastVoice();
    const spoken = last.of(one, 'dialogue');
    assert.deepEqual(spoken.passages, analysisOfVoice(one, 'dialogue').passages);
    assert.equal(last.of(one, 'dialogue'), spoken);
    assert.notEqual(last.of(other, 'dialogue'), spoken);
    assert.equal(last.of(other, 'narration').passages.length, 1);
  });
});

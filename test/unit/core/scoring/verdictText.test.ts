import assert from 'node:assert/strict';
import type { EmotionVerdict } from '../../../../src/core/scoring/interest.ts';
import type { Verdict } from '../../../../src/core/scoring/verdict.ts';
import { certaintyText, spokenCertainty, verdictText } from '../../../../src/core/scoring/verdictText.ts';
import { agreed, agreement } from '../../../support/agreement.ts';
import { emotion, reading } from '../../../support/judgedPassages.ts';

function sentence(verdict: Verdict, probabilities: Readonly<Record<string, number>>, words = 9): string {
  const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };
  return verdictText(verdict, { scores: reading(probabilities).scores, thresholds, words });
}

suite('A verdict in words', () => {
  test('says how many people would agree, and with how many an emotion is named', () => {
    const thresholds = { agreement: 0.55, probability: 0.5, margin: 0.1, minimumWords: 3 };
    const { scores } = reading({ joy: 0.93, fear: 0.04 });
    const evidence = { scores, thresholds, words: 9 };
    assert.equal(verdictText(agreed('joy'), evidence), 'Joy: 84 of 100 people would agree.');
    const below = (share: number): string =>
      verdictText({ kind: 'none', reason: 'belowThreshold', agreement: { ...agreement, share } }, evidence);
    assert.equal(
      below(0.48),
      'No clear emotion: 48 of 100 people would agree with the best label, joy; at least 55 are needed.',
    );
    assert.match(below(0.549), /: 54\.9 of 100 people .* at least 55\.0 are needed/);
    assert.match(
      verdictText({ kind: 'none', reason: 'tooClose', agreement }, evidence),
      /the model’s own probabilities of the two best labels, joy \(93 %\) and fear/,
    );
    assert.equal(
      verdictText({ ...emotion('fear', 0.04), said: agreed('joy') }, evidence),
      'You corrected this to fear; the model said joy, 84 of 100 people would agree.',
    );
  });

  test('has two words for what stands behind an emotion, and more where nothing tells what it is', () => {
    const chosen: EmotionVerdict = { kind: 'emotion', label: 'fear', probability: 0.04, said: agreed('joy') };
    const named: EmotionVerdict = { kind: 'emotion', label: 'joy', probability: 0.934 };
    assert.deepEqual([agreed('joy'), named, chosen].map(certaintyText), ['84 of 100', '93 %', 'corrected']);
    assert.deepEqual([agreed('joy'), named, chosen].map(spokenCertainty), [
      '84 of 100 people would agree',
      'probability 93 %',
      'corrected',
    ]);
  });

  test('names the emotion and what comes next', () => {
    assert.equal(sentence(emotion('joy', 0.934), { fear: 0.04, joy: 0.934 }), 'Joy, 93 %; next is fear with 4 %.');
    assert.equal(sentence(emotion('joy', 1), { joy: 1 }), 'Joy, 100 %.');
  });

  test('says how far below the threshold the best label is', () => {
    assert.equal(
      sentence({ kind: 'none', reason: 'belowThreshold' }, { joy: 0.41, fear: 0.3 }),
      'No clear emotion: the best label, joy, has 41 %, below the threshold of 50 %.',
    );
  });

  test('never says that a number is below itself', () => {
    assert.match(
      sentence({ kind: 'none', reason: 'belowThreshold' }, { joy: 0.499, fear: 0.3 }),
      /has 49\.9 %, below the threshold of 50\.0 %/,
    );
  });

  test('says which two labels are too close', () => {
    assert.equal(
      sentence({ kind: 'none', reason: 'tooClose' }, { joy: 0.51, fear: 0.47 }),
      'No clear emotion: the two best labels, joy (51 %) and fear (47 %), are 4 points apart, fewer than the margin of 10.',
    );
  });

  test('counts the words of a text too short', () => {
    const none = { kind: 'none', reason: 'tooShort' } as const;
    assert.equal(sentence(none, {}, 1), 'No clear emotion: 1 word is too short; at least 3 are needed.');
    assert.equal(sentence(none, {}, 2), 'No clear emotion: 2 words are too short; at least 3 are needed.');
  });

  test('says what a person corrected, and when they say what the model says', () => {
    const said = emotion('joy', 0.93);
    const scores = { joy: 0.93, fear: 0.04 };
    assert.equal(
      sentence({ ...emotion('fear', 0.04), said }, scores),
      'You corrected this to fear; the model said joy, 93 %.',
    );
    assert.equal(sentence({ ...said, said }, scores), 'You say joy, as the model does: joy, 93 %.');
    const none = { kind: 'none', reason: 'belowThreshold' } as const;
    assert.match(
      sentence({ kind: 'none', reason: 'corrected', said: none }, { joy: 0.4 }),
      /^You say no clear emotion, as the model does: no clear emotion: the best label/,
    );
  });

  test('says that the document is in another language', () =>
    assert.match(sentence({ kind: 'none', reason: 'notEnglish' }, {}), /^No clear emotion: .*not in English/));
});

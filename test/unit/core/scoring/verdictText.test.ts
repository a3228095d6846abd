import assert from 'node:assert/strict';
import type { Verdict } from '../../../../src/core/scoring/verdict.ts';
import { verdictText } from '../../../../src/core/scoring/verdictText.ts';
import { emotion, reading } from '../../../support/judgedPassages.ts';

function sentence(verdict: Verdict, probabilities: Readonly<Record<string, number>>, words = 9): string {
  const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };
  return verdictText(verdict, { scores: reading(probabilities).scores, thresholds, words });
}

suite('A verdict in words', () => {
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

  test('says that the document is in another language', () =>
    assert.match(sentence({ kind: 'none', reason: 'notEnglish' }, {}), /^No clear emotion: .*not in English/));
});

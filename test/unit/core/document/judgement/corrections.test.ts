import assert from 'node:assert/strict';

import {
  correctedVerdict,
  correctionLines,
  correctionsOf,
} from '../../../../../src/core/document/judgement/corrections.ts';
import { passageLabels } from '../../../../../src/core/document/marks/passageLabels.ts';
import { isSameRule, judgedBy, ruleFor } from '../../../../../src/core/document/analysis/judgement.ts';
import { verdictText } from '../../../../../src/core/scoring/verdictText.ts';
import { emotion, judged, none, reading } from '../../../../support/judgedPassages.ts';

const { scores } = reading({ joy: 0.3, sadness: 0.62, fear: 0.08 });
const thresholds = { probability: 0.5, margin: 0, minimumWords: 1 };
const evidence = { scores, thresholds, words: 5 };
const said = emotion('sadness', 0.62);

suite('A correction', () => {
  test('names its label with the probability the model gave it, and keeps what the model said', () => {
    const corrected = correctedVerdict(said, 'joy', scores);
    assert.deepEqual(corrected, { kind: 'emotion', label: 'joy', probability: 0.3, said });
    assert.equal(verdictText(corrected, evidence), 'You corrected this to joy; the model said sadness, 62 %.');
  });

  test('may say that no emotion is clear', () => {
    const corrected = correctedVerdict(said, null, scores);
    assert.deepEqual(corrected, { kind: 'none', reason: 'corrected', said });
    assert.equal(
      verdictText(corrected, evidence),
      'You corrected this to no clear emotion; the model said sadness, 62 %.',
    );
  });

  test('of a passage the model named no emotion for says why it did not', () => {
    const corrected = correctedVerdict({ kind: 'none', reason: 'tooShort' }, 'joy', scores);
    assert.match(verdictText(corrected, evidence), /to joy; the model said no clear emotion: 5 words are too short/);
  });

  test('to a label the model does not have corrects nothing', () => {
    assert.equal(correctedVerdict(said, 'awe', scores), said);
    assert.equal(correctedVerdict(none, undefined, scores), none);
  });

  test('is part of the rule a passage is judged by, and shows whatever its probability', () => {
    const passage = judged(0, 10, said);
    const corrections = new Map([[passage.passage.text, 'other']]);
    const settings = { thresholds, englishOnly: true };
    const english = { language: 'english', kind: 'all' } as const;
    const rule = ruleFor(undefined, { ...settings, corrections }, english);
    assert.equal(isSameRule(rule, ruleFor(undefined, settings, english)), false);
    const [label] = passageLabels([judgedBy(rule, passage)], { emotions: [], probability: 0.9 });
    assert.match(label?.text ?? '', /other corrected$/);
  });
});

suite('Corrections that are kept', () => {
  test('come back as they were, and what is no correction is passed over', () => {
    const stored: unknown = JSON.parse('[["a","joy"],["b",null],["c"],[1,"joy"],"d",["e",2]]');
    assert.deepEqual(
      [...correctionsOf(stored)],
      [
        ['a', 'joy'],
        ['b', null],
      ],
    );
    for (const value of [undefined, null, 'joy', {}]) assert.equal(correctionsOf(value).size, 0);
  });

  test('are exported as lines that training reads', () => {
    const corrections = new Map([
      ['“Hm,” she\u2028said.', 'joy'],
      ['A table.', null],
    ]);
    const lines = correctionLines(corrections);
    assert.deepEqual(
      lines
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
      [
        { text: '“Hm,” she\u2028said.', label: 'joy' },
        { text: 'A table.', label: 'neutral' },
      ],
    );
  });
});

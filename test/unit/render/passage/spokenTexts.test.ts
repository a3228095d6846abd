import assert from 'node:assert/strict';

import { type Direction, nextPassage } from '../../../../src/core/document/marks/nextPassage.ts';
import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { filterText } from '../../../../src/render/format/filterText.ts';
import { foundText, nothingFoundText } from '../../../../src/render/passage/navigationText.ts';
import { readingText, scoresText, selectionsText, spanText } from '../../../../src/render/passage/passageText.ts';
import { emotion, judged, none, reading } from '../../../support/judgedPassages.ts';

const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };
const odds = [
  { name: 'tweets-1', bins: [{ min: 0.9, max: 1, rows: 200, right: 150 }] },
  { name: 'comments', bins: [{ min: 0, max: 1, rows: 50, right: 40 }] },
];
const joyful = { ...judged(0, 10), reading: reading({ fear: 0.02, joy: 0.93, love: 0.05 }) };

/** Where steps from `caret` lead among a joy at 0, a none at 20 and a fear at 40. */
function step(caret: number, direction: Direction, emotions: readonly string[] = []): string | undefined {
  const passages = [judged(0, 10), judged(20, 30, none), judged(40, 50, emotion('fear', 0.71))];
  const found = nextPassage(passages, caret, direction, emotions);
  return found && foundText(found, direction);
}

suite('What is said of a text', () => {
  test('is its verdict and the measured odds, in words that need no markup', () => {
    assert.equal(
      readingText(joyful, thresholds, odds),
      'Joy, 93 %; next is love with 5 %. Of 100 test tweets-1 with a best label near 93 %, people agreed with 75; of 50 test comments, with 40.',
    );
  });

  test('is why nothing is clear', () => {
    const text = { ...joyful, reading: reading({ joy: 0.4, fear: 0.6 }, 3), verdict: none };
    assert.match(readingText(text, thresholds, []), /^No clear emotion: .* It is longer .* read in 3 stretches\.$/);
  });

  test('that is not read is that', () => {
    const { passage } = joyful;
    assert.equal(readingText({ passage, state: 'pending' }, thresholds, odds), 'This text has not been read yet.');
  });

  test('that can’t be read is that, beside others too', () => {
    const { passage } = joyful;
    const failed: JudgedPassage = { passage, state: 'failed' };
    assert.equal(readingText(failed, thresholds, odds), 'This text could not be read.');
    assert.equal(selectionsText([joyful, failed], thresholds, []), '2 selections: joy 93 %; not read.');
  });

  test('of several selections are their verdicts, five at most', () => {
    assert.match(
      selectionsText([joyful], thresholds, []),
      /^Joy, 93 %; next is love with 5 %\. How often people agree was not measured/,
    );
    assert.equal(
      selectionsText([joyful, judged(20, 30, none)], thresholds, odds),
      '2 selections: joy 93 %; no clear emotion.',
    );
    const many = Array.from({ length: 7 }, (): JudgedPassage => joyful);
    assert.match(selectionsText(many, thresholds, odds), /^7 selections: (joy 93 %; ){5}and 2 more\.$/);
  });

  test('of a selection that holds several passages names the way to tell them apart', () => {
    assert.match(spanText(3), /^ It holds 3 passages; “Emotion Lens: Classify Each Passage” tells/);
    assert.equal(spanText(1), '');
  });

  test('to be copied is a line a label, the highest first', () => {
    assert.equal(
      scoresText(joyful, thresholds),
      'Joy, 93 %; next is love with 5 %.\njoy\t0.9300\nlove\t0.0500\nfear\t0.0200\n',
    );
  });
});

suite('What is said of a step', () => {
  test('is the emotion, its place among all, whether it went around and the first words', () => {
    assert.equal(step(5, 'next'), 'fear, probability 71 %; passage 2 of 2: “five words of plain prose”');
    assert.equal(
      step(45, 'next'),
      'joy, probability 93 %; passage 1 of 2, from the start again: “five words of plain prose”',
    );
    assert.equal(step(45, 'previous'), 'joy, probability 93 %; passage 1 of 2: “five words of plain prose”');
    assert.equal(
      step(5, 'previous'),
      'fear, probability 71 %; passage 2 of 2, from the end again: “five words of plain prose”',
    );
    assert.equal(
      step(45, 'next', ['fear']),
      'fear, probability 71 %; passage 1 of 1, from the start again: “five words of plain prose”',
    );
  });

  test('that leads nowhere is why, naming the filter', () => {
    const all = { done: 3, total: 3 };
    assert.equal(nothingFoundText({ done: 0, total: 0 }, ['joy']), 'This document has no passages of prose.');
    assert.equal(nothingFoundText(all, []), 'No passage of this document has a clear emotion.');
    assert.match(nothingFoundText(all, ['joy', 'fear']), /has joy or fear, the emotions that “.*” lets through\.$/);
    assert.equal(
      nothingFoundText({ done: 1, total: 1200 }, []),
      'No passage with a clear emotion yet: 1 of 1,200 are read.',
    );
  });
});

suite('The filter in words', () => {
  test('names what is shown', () => {
    assert.deepEqual([[], ['joy'], ['joy', 'fear']].map(filterText), [
      'Every emotion is shown.',
      'Only joy is shown.',
      'Only joy and fear are shown.',
    ]);
  });
});

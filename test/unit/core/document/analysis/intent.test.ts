import assert from 'node:assert/strict';

import { type CheckedIntent, checkedIntents } from '../../../../../src/core/document/analysis/intent.ts';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import type { Verdict } from '../../../../../src/core/scoring/verdict.ts';
import { intentText } from '../../../../../src/render/format/intentText.ts';
import { emotion, judged, none } from '../../../../support/judgedPassages.ts';

const labels = ['joy', 'fear', 'anger'];

/** Passages of five words each, ten units long, one behind the other. */
const passagesOf = (verdicts: readonly Verdict[]): readonly JudgedPassage[] =>
  verdicts.map((verdict, index) => judged(index * 20, index * 20 + 10, verdict));

function check(stated: string, passages: readonly JudgedPassage[], end = 10_000, known = labels): CheckedIntent {
  const covers = { start: 0, end };
  const intent = { emotion: stated, range: covers, of: 'section', section: 0, covers, text: 'Dark' } as const;
  const [checked] = checkedIntents([intent], passages, known);
  assert.ok(checked !== undefined);
  return checked;
}

const state = (stated: string, ...verdicts: readonly Verdict[]): string => check(stated, passagesOf(verdicts)).state;
const [joy, fear] = [emotion('joy'), emotion('fear')];

suite('An intent', () => {
  test('is met when its emotion has the most words of the clear ones', () => {
    assert.equal(state('fear', fear), 'met');
    assert.equal(state('fear', fear, fear, joy, none, none), 'met');
    assert.equal(state('Fear', fear), 'met');
  });

  test('is missed when another emotion has more words', () => {
    assert.equal(state('fear', joy), 'missed');
    assert.equal(state('fear', fear, joy, joy), 'missed');
  });

  test('is unclear when no emotion is, when two lead, or when the leading one has less than a tenth', () => {
    assert.equal(state('fear', none), 'unclear');
    assert.equal(state('fear', fear, joy), 'unclear');
    assert.equal(state('fear', fear, ...Array<Verdict>(9).fill(none)), 'met');
    assert.equal(state('fear', fear, ...Array<Verdict>(10).fill(none)), 'unclear');
    assert.equal(state('fear', joy, ...Array<Verdict>(10).fill(none)), 'unclear');
    assert.equal(state('fear'), 'unclear');
  });

  test('of no emotion is met when none has a tenth, else missed', () => {
    assert.equal(state('none', none), 'met');
    assert.equal(state('none', joy, ...Array<Verdict>(10).fill(none)), 'met');
    assert.equal(state('none', joy, none), 'missed');
  });

  test('is unclear until all is read, and before the labels are known', () => {
    const waiting = passagesOf([fear, fear]).map((each) => ({ ...each, state: 'pending' as const }));
    assert.equal(check('fear', waiting).state, 'unclear');
    assert.equal(check('feer', passagesOf([fear]), 10, []).state, 'unclear');
  });

  test('speaks for what it covers alone', () => {
    assert.equal(check('fear', passagesOf([fear, joy, joy]), 10).state, 'met');
  });

  test('that is misspelt comes with what it may stand for', () => {
    const { state: found, suggestion } = check('feer', passagesOf([fear]));
    assert.deepEqual([found, suggestion], ['unknown', 'fear']);
    assert.equal(check('melancholy', []).suggestion, undefined);
  });

  test('of a heading that is not there says so, whatever its emotion is', () => {
    const range = { start: 0, end: 1 };
    const stated = { emotion: 'fear', range, of: 'section', section: 0, covers: range, text: 'The celar' } as const;
    const said = (suggestion?: string): readonly string[] =>
      checkedIntents(
        [{ ...stated, lost: { named: range, ...(suggestion !== undefined && { suggestion }) } }],
        passagesOf([fear]),
        labels,
      ).flatMap((found) => [found.state, intentText(found)]);
    assert.deepEqual(said(), ['unknown', 'This document has no heading “The celar”.']);
    assert.deepEqual(said('The cellar')[1], 'This document has no heading “The celar”. Did you mean “The cellar”?');
  });

  test('comes with the share that supports it and with what leads instead, in words', () => {
    assert.equal(intentText(check('fear', passagesOf([fear, none]))), '50.0 % of 10 words');
    assert.equal(intentText(check('fear', passagesOf([fear, joy, joy, none]))), '25.0 % of 20 words, joy 50.0 %');
    assert.equal(intentText(check('fear', [])), 'nothing is read here');
    assert.equal(intentText(check('feer', [])), 'This model has no emotion “feer”. Did you mean fear?');
  });
});

import assert from 'node:assert/strict';

import { emotionProblems } from '../../../../../src/core/document/judgement/problems.ts';
import type { Verdict } from '../../../../../src/core/scoring/verdict.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { none } from '../../../../support/judgedPassages.ts';

const text = '**I was** so angry. Nobody came.\n\nThe other one.';
const { passages } = readerFor('markdown').read(text);

function problems(
  verdict: Verdict,
  least: Readonly<Record<string, number>>,
  emotions: readonly string[] = [],
): readonly string[] {
  const judged = passages.map(
    (passage, index) => ({ passage, state: 'done', verdict: index === 0 ? verdict : none }) as const,
  );
  return emotionProblems(judged, least, emotions).map(({ range }) => text.slice(range.start, range.end));
}

const anger = (share: number | undefined, said?: Verdict): Verdict => ({
  kind: 'emotion',
  label: 'anger',
  probability: 0.7,
  ...(share !== undefined && { agreement: { kind: 'all', share, low: share, high: share, rows: 100 } }),
  ...(said !== undefined && { said }),
});

suite('Problems', () => {
  test('are the passages with an emotion that enough people agree with, at their first sentence', () => {
    assert.deepEqual(problems(anger(0.8), { anger: 80 }), ['I was** so angry.']);
    assert.deepEqual(problems(anger(0.79), { anger: 80 }), []);
    assert.deepEqual(problems(anger(0.8), { Anger: 51, joy: 51 }), ['I was** so angry.']);
    assert.deepEqual(problems(anger(0.8), { joy: 51 }), []);
    assert.deepEqual(problems(anger(0.8), {}), []);
  });

  test('go by the probability where agreement was not measured', () => {
    assert.equal(problems(anger(undefined), { anger: 70 }).length, 1);
    assert.equal(problems(anger(undefined), { anger: 71 }).length, 0);
    assert.equal(problems(anger(0.99), { anger: 0.8 }).length, 0);
  });

  test('are what a person says, whatever the model thought of it', () => {
    assert.equal(problems(anger(0.4, none), { anger: 99 }).length, 1);
  });

  test('obey the filter', () => {
    assert.equal(problems(anger(0.8), { anger: 80 }, ['joy']).length, 0);
    assert.equal(problems(anger(0.8), { anger: 80 }, ['anger']).length, 1);
  });
});

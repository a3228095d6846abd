import assert from 'node:assert/strict';

import { readerFor } from '../../../../src/core/text/prose/proseOf.ts';
import { trialCandidates } from '../../../../src/core/trial/candidates.ts';
import { randomFrom } from '../../../../src/core/trial/random.ts';
import { thresholdInUse } from '../../../../src/core/trial/saidByThreshold.ts';
import type { TrialPassage } from '../../../../src/core/trial/trial.ts';
import { FakeClassifier, fakeModel } from '../../../support/fakeClassifier.ts';

const { signal } = new AbortController();
const judgement = { thresholds: {}, englishOnly: false };

async function candidatesOf(
  text: string,
  most = 100,
  classifier = new FakeClassifier(),
): Promise<readonly TrialPassage[]> {
  const source = { text, prose: readerFor('markdown').read(text), address: 'file:///a.md', path: 'a.md' };
  return trialCandidates(source, most, judgement, { classifier, kept: undefined }, randomFrom(1), signal);
}

suite('Passages that may be tried', () => {
  test('are those a model can judge and a person read at once, each with its place and its verdict', async () => {
    const text = `Short.\n\nThere was joy in the house.\n\n${'word '.repeat(151)}\n\nThe house was white.`;
    const found = (await candidatesOf(text)).toSorted((a, b) => a.range.start - b.range.start);
    assert.deepEqual(
      found.map(({ text: read, label, range }) => [read, label, range.start]),
      [
        ['There was joy in the house.', 'joy', 8],
        ['The house was white.', null, text.indexOf('The house')],
      ],
    );
  });

  test('say what the model would say at every threshold', async () => {
    const [passage] = await candidatesOf('There was joy in the house.');
    assert.deepEqual(passage?.said, [
      { from: 2, label: 'joy' },
      { from: 91, label: null },
    ]);
    assert.equal(thresholdInUse(fakeModel, judgement), 50);
    assert.equal(thresholdInUse(fakeModel, { ...judgement, thresholds: { probability: 0.8 } }), 80);
  });

  test('are so many at most, and no more are read', async () => {
    const classifier = new FakeClassifier();
    const text = Array.from({ length: 30 }, (_, index) => `There was joy in house ${index}.`).join('\n\n');
    assert.equal((await candidatesOf(text, 5, classifier)).length, 5);
    assert.equal(classifier.calls.flat().length, 5);
  });

  test('are none in another language', async () => {
    const text = 'Das Haus stand am Ende der Straße und niemand wusste, wer darin wohnte. '.repeat(8);
    const source = { text, prose: readerFor('markdown').read(text), address: 'file:///a.md', path: 'a.md' };
    const classifier = new FakeClassifier();
    const parts = { classifier, kept: undefined };
    const german = { ...judgement, englishOnly: true };
    assert.deepEqual(await trialCandidates(source, 5, german, parts, randomFrom(1), signal), []);
    assert.deepEqual(classifier.calls, []);
  });
});

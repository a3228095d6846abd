import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { SentenceReader } from '../../../../../src/core/document/analysis/sentenceReader.ts';
import type { Classifier, Reading } from '../../../../../src/core/scoring/classifier.ts';
import { fallbackThresholds, type ModelInfo } from '../../../../../src/core/scoring/modelInfo.ts';
import { fakeModel } from '../../../../support/fakeClassifier.ts';
import { emotion, judged, none, reading } from '../../../../support/judgedPassages.ts';

const rule = { thresholds: fallbackThresholds, inModelLanguage: true, emotions: [] };
const { signal } = new AbortController();

const about = (text: string, word: string): number => (text.includes(word) ? 0.8 : 0.3);

/** Finds an emotion where its name stands in the text. */
class WordClassifier implements Classifier {
  readonly asked: string[][] = [];
  /** Of the models that read, in order. */
  readonly readBy: string[] = [];
  /** Of the model in place. */
  id = 'm';
  /** Id of the model in its folder, where that is another one by now: it is loaded when somebody asks for the model. */
  files: string | undefined;

  async load(): Promise<ModelInfo> {
    this.id = this.files ?? this.id;
    return { ...fakeModel, id: this.id };
  }

  classify(texts: readonly string[]): Promise<readonly Reading[]> {
    this.asked.push([...texts]);
    this.readBy.push(this.id);
    return Promise.resolve(texts.map((text) => reading({ joy: about(text, 'glad'), fear: about(text, 'afraid') })));
  }
}

function passage(text: string, verdict = judged(0, 1).verdict): JudgedPassage {
  const plain = judged(0, text.length, verdict);
  return { ...plain, passage: { ...plain.passage, text } };
}

suite('Sentences that differ', () => {
  const mixed = 'She was so glad of it. He was afraid of it. They went on home.';

  test('are those with another clear emotion than the passage', async () => {
    const reader = new SentenceReader(new WordClassifier());
    const found = await reader.differing(passage(mixed), 'm', rule, signal);
    assert.deepEqual(found, [
      { text: 'He was afraid of it.', verdict: { kind: 'emotion', label: 'fear', probability: 0.8 } },
    ]);
    const ofNone = await reader.differing(passage(mixed, none), 'm', rule, signal);
    assert.deepEqual(
      ofNone.map(({ verdict }) => verdict.label),
      ['joy', 'fear'],
    );
  });

  test('of a corrected passage are those that differ from the model’s own verdict', async () => {
    const corrected = { ...emotion('sadness'), said: emotion('joy') };
    const found = await new SentenceReader(new WordClassifier()).differing(
      passage(mixed, corrected),
      'm',
      rule,
      signal,
    );
    assert.deepEqual(
      found.map(({ verdict }) => verdict.label),
      ['fear'],
    );
  });

  test('obey the filter and the thresholds', async () => {
    const reader = new SentenceReader(new WordClassifier());
    const quiet = passage(mixed, none);
    const only = await reader.differing(quiet, 'm', { ...rule, emotions: ['joy'] }, signal);
    assert.deepEqual(
      only.map(({ verdict }) => verdict.label),
      ['joy'],
    );
    const strict = { ...rule, thresholds: { ...fallbackThresholds, probability: 0.9 } };
    assert.deepEqual(await reader.differing(quiet, 'm', strict, signal), []);
  });

  test('are read once per text and model', async () => {
    const classifier = new WordClassifier();
    const reader = new SentenceReader(classifier);
    await reader.differing(passage(mixed), 'm', rule, signal);
    await reader.differing(passage(`${mixed} A new one came.`), 'm', rule, signal);
    classifier.id = 'another';
    await reader.differing(passage(mixed), 'another', rule, signal);
    assert.deepEqual(
      classifier.asked.map((texts) => texts.length),
      [3, 1, 3],
    );
  });

  test('are not told by another model than the passage’s, and its readings are kept under its own name', async () => {
    const classifier = new WordClassifier();
    const reader = new SentenceReader(classifier);
    classifier.id = 'another';
    assert.deepEqual(await reader.differing(passage(mixed), 'm', rule, signal), []);
    assert.equal((await reader.differing(passage(mixed), 'another', rule, signal)).length, 1);
    assert.equal(classifier.asked.length, 1);
    classifier.id = 'm';
    assert.equal((await reader.differing(passage(mixed), 'm', rule, signal)).length, 1);
    assert.equal(classifier.asked.length, 2);
  });

  test('are kept under the name of the model that read them, also where its files have changed since', async () => {
    const classifier = new WordClassifier();
    const reader = new SentenceReader(classifier);
    // Only a question for the model shows that its files are others by now.
    classifier.files = 'another';
    assert.deepEqual(await reader.differing(passage(mixed), 'm', rule, signal), []);
    await reader.differing(passage(mixed), 'another', rule, signal);
    assert.deepEqual(classifier.readBy, ['another']);
  });

  test('are not looked for in one sentence, in more than twelve, in another language or without a verdict', async () => {
    const classifier = new WordClassifier();
    const reader = new SentenceReader(classifier);
    const { passage: unread } = passage(mixed);
    await reader.differing(passage('He was so afraid.'), 'm', rule, signal);
    await reader.differing(passage('He was afraid of it. '.repeat(13)), 'm', rule, signal);
    await reader.differing(passage(mixed), 'm', { ...rule, inModelLanguage: false }, signal);
    await reader.differing({ passage: unread, state: 'pending' }, 'm', rule, signal);
    assert.deepEqual(classifier.asked, []);
  });
});

import assert from 'node:assert/strict';

import { unreadAnalysis } from '../../../../src/core/document/analysis/analysis.ts';
import { analyzeOnce } from '../../../../src/core/document/analysis/singleAnalysis.ts';
import { fallbackThresholds } from '../../../../src/core/scoring/modelInfo.ts';
import { ScoreCache } from '../../../../src/core/scoring/scoreCache.ts';
import { readerFor } from '../../../../src/core/text/prose/proseOf.ts';
import { exportsFor } from '../../../../src/host/api/exports.ts';
import { frozen } from '../../../../src/host/api/frozen.ts';
import { analysisRecord, classificationRecord, modelRecord } from '../../../../src/host/api/records.ts';
import { FakeClassifier, fakeModel, readingOf } from '../../../support/fakeClassifier.ts';
import { EventEmitter, Uri } from '../../../support/vscode.ts';

const uri = (): Parameters<typeof analysisRecord>[0] => Object(Uri.file('/story.md'));
const judgement = { thresholds: {}, englishOnly: true };

function analyze(text: string, classifier: FakeClassifier, signal = new AbortController().signal) {
  const cache = new ScoreCache({ entries: 100, units: 10_000 });
  return analyzeOnce({ version: 7, text }, judgement, { reader: readerFor('markdown'), classifier, cache }, signal);
}

suite('What other extensions get', () => {
  test('is a copy of an analysis, with offsets that fit the document', async () => {
    const text = '# Title\r\n\r\nSuch *joy* it was 😀 today.\r\n\r\nHm.\r\n';
    const { passages, distribution, version, isComplete } = analysisRecord(
      uri(),
      await analyze(text, new FakeClassifier()),
    );
    assert.deepEqual([version, isComplete], [7, true]);
    assert.deepEqual(
      passages.map(({ start, end, verdict, reason, state }) => [text.slice(start, end), verdict, reason, state]),
      [
        ['Such *joy* it was 😀 today.', 'joy', undefined, 'done'],
        ['Hm.', 'none', 'tooShort', 'done'],
      ],
    );
    assert.deepEqual(
      distribution.map(({ verdict, passages: count }) => [verdict, count]),
      [
        ['joy', 1],
        ['anger', 0],
        ['fear', 0],
        ['none', 1],
      ],
    );
  });

  test('cannot be changed at any depth', async () => {
    const analysis = await analyze('Such joy it was today.', new FakeClassifier());
    const record = analysisRecord(uri(), analysis);
    assert.throws(() => Object.assign(record, { version: 8 }), TypeError);
    assert.throws(() => Object.assign(record.passages[0]?.scores ?? {}, { joy: 0 }), TypeError);
    assert.throws(() => Object(record.passages).push(1), TypeError);
    assert.throws(() => Object.assign(modelRecord(fakeModel).labels[0] ?? {}, { name: '' }), TypeError);
    // What it was made from is nobody else's, and lives on.
    assert.ok(!Object.isFrozen(analysis.passages[0]?.reading?.scores));
    assert.ok(!Object.isFrozen(fakeModel.labels));
  });

  test('holds labels of any name', () => {
    const labels = ['__proto__', 'constructor', 'joy'];
    const { scores, verdict } = classificationRecord(readingOf('so much joy', labels), {
      kind: 'emotion',
      label: 'joy',
      probability: 0.9,
    });
    assert.equal(verdict, 'joy');
    assert.deepEqual(Object.keys(scores), labels);
    assert.equal(Object.getPrototypeOf(scores), Object.prototype);
  });

  test('says why a document was not read', () => {
    const { problem, isComplete, passages } = analysisRecord(
      uri(),
      unreadAnalysis(1, fallbackThresholds, 'Too large.'),
    );
    assert.deepEqual([problem, isComplete, passages], ['Too large.', false, []]);
  });

  test('freezes what is plain, and leaves what has a class of its own', () => {
    const token = new EventEmitter<void>();
    const value = frozen({ list: [{ deep: {} }], token });
    assert.ok(Object.isFrozen(value.list[0]?.deep));
    assert.ok(!Object.isFrozen(token));
  });

  test('is of version 1, and nothing listens before somebody asks for it', () => {
    const listening: string[] = [];
    const event = (name: string) => () => {
      listening.push(name);
      return { dispose: () => {} };
    };
    const subscriptions: unknown[] = [];
    const parts = { model: { onDidReplace: event('model') }, documents: { onDidChange: event('documents') } };
    const loose: { getApi(version: unknown): unknown } = Object(exportsFor(Object(parts), subscriptions));
    for (const wrong of [0, 2, '1', undefined, {}]) assert.throws(() => loose.getApi(wrong), RangeError);
    assert.deepEqual([listening, subscriptions.length], [[], 0]);
    assert.equal(loose.getApi(1), loose.getApi(1));
    assert.deepEqual([listening, subscriptions.length], [['model', 'documents'], 1]);
  });
});

suite('A document that is read once', () => {
  test('ends with the reason of the signal', async () => {
    const classifier = new FakeClassifier();
    classifier.hold();
    const controller = new AbortController();
    const work = analyze('Such joy it was.', classifier, controller.signal);
    controller.abort(new Error('enough'));
    await assert.rejects(work, { message: 'enough' });
    await assert.rejects(analyze('Such joy.', classifier, controller.signal), { message: 'enough' });
  });

  test('says what stopped the model', async () => {
    const classifier = new FakeClassifier();
    classifier.failure = new Error('broken');
    const { problem, progress } = await analyze('Such joy it was.', classifier);
    assert.equal(problem, 'The model could not read this document.');
    assert.deepEqual(progress.total, 1);
  });

  test('without prose needs no model', async () => {
    const classifier = new FakeClassifier();
    assert.deepEqual((await analyze('```\ncode\n```\n', classifier)).passages, []);
    assert.equal(classifier.loads, 0);
  });
});

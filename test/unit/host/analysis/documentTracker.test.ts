import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';

import { DocumentTracker } from '../../../../src/host/analysis/documentTracker.ts';
import { PausedDocuments } from '../../../../src/host/analysis/pausedDocuments.ts';
import { FakeClassifier } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor, EventEmitter, window } from '../../../support/vscode.ts';

const text = ['joy', 'fear', 'anger', 'nothing', 'more joy'].map((word) => `The ${word} of it all.`).join('\n\n');

suite('A request for a document’s analysis', () => {
  let classifier: FakeClassifier;
  let documents: DocumentTracker;
  let paused: PausedDocuments;
  let file: FakeDocument;
  let cancel: AbortController;

  setup(() => {
    editor.reset();
    editor.settings.set('emotionLens.automatic', false);
    classifier = new FakeClassifier();
    const model = Object.assign(classifier, { onDidReplace: Object(new EventEmitter().event) });
    paused = new PausedDocuments();
    documents = new DocumentTracker(
      model,
      Object({ error: assert.fail }),
      Object({ all: new Map(), onDidChange: model.onDidReplace }),
      paused,
    );
    file = new FakeDocument(text);
    cancel = new AbortController();
    classifier.hold();
  });
  teardown(() => {
    documents.dispose();
    paused.dispose();
  });

  /** Cancels once the model is at work, and lets it go on. */
  async function cancelled(): Promise<void> {
    for (let turn = 0; turn < 100 && classifier.calls.length === 0; turn += 1) await setImmediate();
    cancel.abort(new Error('enough'));
    classifier.release();
    await setImmediate();
  }

  test('that is cancelled ends the work, and what was begun for it is forgotten', async () => {
    const asked = documents.request(file.document, cancel.signal);
    const rejected = assert.rejects(asked, { message: 'enough' });
    await cancelled();
    await rejected;
    assert.deepEqual(
      classifier.calls.map(({ length }) => length),
      [2],
    );
    assert.equal(documents.of(file.document), undefined);
    await assert.rejects(documents.request(file.document, cancel.signal), { message: 'enough' });
    assert.equal(documents.of(file.document), undefined);
  });

  test('that is cancelled leaves another one alone', async () => {
    const rejected = assert.rejects(documents.request(file.document, cancel.signal), { message: 'enough' });
    const other = documents.request(file.document);
    await cancelled();
    await rejected;
    assert.deepEqual((await other)?.progress, { done: 5, total: 5 });
    editor.set('emotionLens.delay', 100);
    assert.equal(documents.of(file.document)?.progress.done, 5);
  });

  test('that is cancelled leaves alone what an editor shows and is read by itself', async () => {
    window.visibleTextEditors = [{ document: file, visibleRanges: [] }];
    editor.set('emotionLens.automatic', true);
    const rejected = assert.rejects(documents.request(file.document, cancel.signal), { message: 'enough' });
    await cancelled();
    await rejected;
    assert.deepEqual((await documents.request(file.document))?.progress, { done: 5, total: 5 });
    assert.equal(classifier.calls.flat().length, 5);
  });

  test('that is cancelled lets the work rest on a document that no editor shows, and what was known of it stays', async () => {
    classifier.release();
    await documents.request(file.document);
    file.type('\n\nSome anger.\n\nSome fear.\n\nSome joy.');
    classifier.hold();
    classifier.calls.length = 0;
    const rejected = assert.rejects(documents.request(file.document, cancel.signal), { message: 'enough' });
    await cancelled();
    await rejected;
    assert.deepEqual(documents.of(file.document)?.progress, { done: 5, total: 8 });
    assert.deepEqual((await documents.request(file.document))?.progress, { done: 8, total: 8 });
  });

  test('is not needed for the message in the Source Control view, which is in no editor', async () => {
    classifier.release();
    const message = new FakeDocument('I am so sad.', 'vscode-scm:git/scm0/input');
    editor.set('emotionLens.automatic', true);
    assert.equal((await documents.settled(message.document))?.passages.length, 1);
    assert.equal(documents.of(file.document), undefined);
    message.type(' It hurts.');
    assert.equal((await documents.settled(message.document))?.version, 2);
  });

  test('that is answered keeps the document’s analysis until it is closed', async () => {
    classifier.release();
    await documents.request(file.document, cancel.signal);
    cancel.abort();
    editor.set('emotionLens.threshold', 0.95);
    assert.equal(documents.of(file.document)?.thresholds.probability, 0.95);
    file.close();
    assert.equal(documents.of(file.document), undefined);
  });

  test('is answered with the newest version, also where only its lines end in another way', async () => {
    classifier.release();
    await documents.request(file.document);
    file.endLinesOtherwise();
    assert.equal((await documents.request(file.document))?.version, 2);
    assert.equal(classifier.calls.flat().length, 5);
  });

  test('comes to an end with nothing when emotions are switched off meanwhile', async () => {
    const asked = documents.request(file.document, cancel.signal);
    await setImmediate();
    editor.set('emotionLens.enabled', false);
    assert.equal(await asked, undefined);
  });
});

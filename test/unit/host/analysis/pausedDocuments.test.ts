import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';

import { DocumentTracker } from '../../../../src/host/analysis/documentTracker.ts';
import { PausedDocuments } from '../../../../src/host/analysis/pausedDocuments.ts';
import { FakeClassifier } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor, EventEmitter, window } from '../../../support/vscode.ts';

suite('A paused document', () => {
  let classifier: FakeClassifier;
  let paused: PausedDocuments;
  let documents: DocumentTracker;

  setup(() => {
    editor.reset();
    editor.settings.set('emotionLens.automatic', true);
    classifier = new FakeClassifier();
    const nothing = Object(new EventEmitter().event);
    paused = new PausedDocuments();
    const model = Object.assign(classifier, { onDidReplace: nothing });
    documents = new DocumentTracker(
      model,
      Object({ error: assert.fail }),
      Object({ all: new Map(), onDidChange: nothing }),
      paused,
    );
  });
  teardown(() => {
    documents.dispose();
    paused.dispose();
  });

  /** In an editor, read. */
  async function shown(address = 'file:/a.md'): Promise<FakeDocument> {
    const file = new FakeDocument('The joy of it all.', address);
    window.visibleTextEditors = [{ document: file, visibleRanges: [] }];
    paused.set(file.document, true);
    paused.set(file.document, false);
    for (let turn = 0; turn < 1000 && documents.of(file.document) === undefined; turn += 1) await setImmediate();
    return file;
  }

  test('loses what is shown of it, is left alone when it is edited, and gets it back', async () => {
    const { document, type } = Object.assign(await shown());
    assert.ok(documents.of(document) !== undefined);
    let fired = 0;
    documents.onDidChange(({ analysis }) => (fired += analysis === undefined ? 1 : 0));
    paused.set(document, true);
    paused.set(document, true);
    assert.deepEqual([documents.of(document), fired, paused.has(document)], [undefined, 1, true]);
    assert.equal(typeof type, 'function');
    paused.set(document, false);
    for (let turn = 0; turn < 1000 && documents.of(document) === undefined; turn += 1) await setImmediate();
    assert.ok(documents.of(document) !== undefined);
  });

  test('is read again when somebody asks for it', async () => {
    const { document } = await shown();
    paused.set(document, true);
    const analysis = await documents.request(document);
    assert.equal(analysis?.passages.length, 1);
    assert.equal(paused.has(document), false);
  });

  test('stays so when it was asked for before', async () => {
    const { document } = await shown();
    await documents.request(document);
    paused.set(document, true);
    assert.equal(documents.of(document), undefined);
  });

  test('may be any there is, what was asked for too, and all come back as they were', async () => {
    const { document } = await shown();
    await documents.request(document);
    paused.areAll = true;
    assert.deepEqual([documents.of(document), paused.has(document)], [undefined, true]);
    // A tab stands before it meanwhile.
    window.visibleTextEditors = [];
    paused.areAll = false;
    for (let turn = 0; turn < 1000 && documents.of(document) === undefined; turn += 1) await setImmediate();
    assert.ok(documents.of(document) !== undefined);
  });

  test('keeps what is known of it while all are paused, whatever is set meanwhile', async () => {
    const { document } = await shown();
    window.visibleTextEditors = [];
    paused.areAll = true;
    editor.set('emotionLens.threshold', 95);
    assert.equal(documents.of(document), undefined);
    paused.areAll = false;
    assert.equal(documents.of(document)?.thresholds.probability, 0.95);
  });

  test('tells once that all are hidden, and once that they are not any more', async () => {
    const { document } = await shown();
    const told: boolean[] = [];
    documents.onDidChange(({ analysis }) => told.push(analysis !== undefined));
    paused.areAll = true;
    paused.set(document, false);
    assert.deepEqual(told, [false, true]);
  });

  test('is read when somebody asks for it, though all are paused', async () => {
    const { document } = await shown();
    paused.areAll = true;
    assert.equal((await documents.request(document))?.passages.length, 1);
    assert.equal(paused.areAll, false);
  });

  test('that was never saved leaves nothing to the next one of its name, a file keeps its pause', async () => {
    for (const [address, isKept] of [
      ['untitled:Untitled-1', false],
      ['file:/b.md', true],
    ] as const) {
      const file = await shown(address);
      paused.set(file.document, true);
      file.close();
      assert.equal(paused.has(file.document), isKept);
    }
  });
});

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

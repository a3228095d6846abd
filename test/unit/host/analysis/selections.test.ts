import assert from 'node:assert/strict';

import { Selections } from '../../../../src/host/analysis/selections.ts';
import type { Passage } from '../../../../src/core/text/passage/passage.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor } from '../../../support/vscode.ts';

const text = 'The joy of it all.';
const whole: Passage = {
  kind: 'selection',
  range: { start: 0, end: text.length },
  text,
  pieces: [{ at: 0, start: 0, end: text.length }],
  words: 5,
  section: 0,
};
const { signal } = new AbortController();

suite('Classified selections', () => {
  let parts: CommandParts;
  let selections: Selections;
  let file: FakeDocument;
  /** How many there were, each time they changed. */
  let changes: number[];

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    const { model, documents, paused } = parts.context;
    const corrections = Object({ all: new Map(), onDidChange: parts.replaced.event });
    selections = new Selections(model, documents, corrections, paused);
    file = new FakeDocument(text);
    changes = [];
    selections.onDidChange((document) => changes.push(selections.of(document).length));
  });
  teardown(() => {
    selections.dispose();
    parts.explanations.dispose();
  });

  test('are marked at once, and read', async () => {
    const [judged] = await selections.classify(file.document, [whole], signal);
    assert.equal(judged?.state, 'done');
    assert.deepEqual(changes, [1, 1]);
  });

  test('are hidden with all else, and there again behind it or with the next one', async () => {
    const { paused } = parts.context;
    await selections.classify(file.document, [whole], signal);
    changes.length = 0;
    paused.areAll = true;
    paused.areAll = false;
    assert.deepEqual(changes, [0, 1]);
    paused.areAll = true;
    assert.equal((await selections.classify(file.document, [whole], signal)).length, 1);
    assert.ok(selections.of(file.document).length > 0 && !paused.areAll);
  });

  test('are dismissed while they are hidden too', async () => {
    await selections.classify(file.document, [whole], signal);
    parts.context.paused.areAll = true;
    assert.deepEqual([selections.dismiss(file.document), selections.dismiss(file.document)], [1, 0]);
    parts.context.paused.areAll = false;
    assert.equal(selections.of(file.document).length, 0);
  });

  test('go with their document, and whoever shows them is told', async () => {
    await selections.classify(file.document, [whole], signal);
    changes.length = 0;
    file.close();
    assert.deepEqual(changes, [0]);
    new FakeDocument(text).close();
    assert.deepEqual(changes, [0]);
  });

  test('are read anew by a model that takes the place of the one before', async () => {
    const { classifier } = parts;
    classifier.hold();
    const reading = selections.classify(file.document, [whole], signal);
    await parts.calls(1);
    parts.replaceModel('another');
    classifier.release();
    assert.equal((await reading)[0]?.state, 'done');
    assert.equal(selections.model?.id, 'another');
    parts.replaceModel('a third');
    await parts.calls(3);
    await new Promise(setImmediate);
    assert.equal(selections.model?.id, 'a third');
  });

  test('whose reading is cancelled are gone', async () => {
    const controller = new AbortController();
    parts.classifier.hold();
    const reading = selections.classify(file.document, [whole], controller.signal);
    await parts.calls(1);
    controller.abort(new Error('enough'));
    await assert.rejects(reading, { message: 'enough' });
    assert.deepEqual(selections.of(file.document), []);
  });
});

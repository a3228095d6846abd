import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

import { ActiveDocument } from '../../../../src/host/webview/activeDocument.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor, window } from '../../../support/vscode.ts';

suite('The document in front', () => {
  /** What is told, as numbers of the documents. */
  const told: (number | undefined)[] = [];
  const documents = [new FakeDocument('One.'), new FakeDocument('Two.')];
  let active: ActiveDocument;

  setup(() => {
    editor.reset();
    told.length = 0;
    front(0);
    active = new ActiveDocument(() => true);
    active.onDidChange(() => told.push(documents.findIndex((each) => each.document === active.document)));
  });
  teardown(() => {
    active.dispose();
    front(undefined);
  });

  function front(number: number | undefined): void {
    const document = number === undefined ? undefined : documents[number]?.document;
    Object.assign(window, {
      activeTextEditor: document && { document },
      visibleTextEditors: document === undefined ? [] : [{ document }],
    });
  }

  test('is the next one where there is none for a moment between two', async () => {
    front(undefined);
    active.look();
    assert.notEqual(active.document, undefined);
    front(1);
    active.look();
    assert.deepEqual(told, [1]);
    await pause(350);
    assert.deepEqual(told, [1]);
  });

  test('is none once none has come for a while', async () => {
    front(undefined);
    active.look();
    assert.deepEqual(told, []);
    await pause(350);
    assert.deepEqual([told, active.document], [[-1], undefined]);
  });
});

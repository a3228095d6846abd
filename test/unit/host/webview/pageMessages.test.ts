import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';

import { PageMessages } from '../../../../src/host/webview/pageMessages.ts';
import { RangeTracker } from '../../../../src/host/webview/rangeTracker.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { editor, type Range, window } from '../../../support/vscode.ts';

suite('A way to a passage', () => {
  test('leads to where it stands once its editor is there', async () => {
    editor.reset();
    const file = new FakeDocument('First.\n\nThe joy of it was great.');
    const edits = new RangeTracker();
    const revealed: Range[] = [];
    window.activeTextEditor = { revealRange: (range: Range) => void revealed.push(range) };
    editor.opened = setImmediate();
    const messages = new PageMessages(() => file.document, edits, Object({ error: assert.fail }));
    messages.do({ type: 'goTo', version: 1, start: 8, end: 32 });
    // Two lines are typed above it before the editor opens.
    file.version = 2;
    edits.add(2, [{ rangeOffset: 0, rangeLength: 0, text: '12345678' }]);
    await setImmediate();
    await setImmediate();
    assert.deepEqual(
      revealed.map(({ start }) => file.document.offsetAt(Object(start))),
      [16],
    );
  });
});

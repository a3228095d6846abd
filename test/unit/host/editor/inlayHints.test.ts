import assert from 'node:assert/strict';
import type * as vscode from 'vscode';

import { InlayHints } from '../../../../src/host/editor/inlayHints.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { analysisOf, judged } from '../../../support/judgedPassages.ts';
import { editor, EventEmitter, Position, Range, window } from '../../../support/vscode.ts';

const count = 1000;
/** A passage a line. */
const passages = Array.from({ length: count }, (_, index) => judged(index * 50, index * 50 + 40));
const text = `${'a'.repeat(40)}${' '.repeat(9)}\n`.repeat(count);

const lines = (first: number, last: number): Range => new Range(new Position(first, 0), new Position(last, 49));

suite('Labels of a long document', () => {
  test('are made and coloured around the screen alone, however many there are', () => {
    editor.reset();
    const file = new FakeDocument(text);
    const coloured: Range[][] = [];
    const textEditor = {
      document: file,
      visibleRanges: [lines(500, 540)],
      setDecorations: (_: unknown, ranges: Range[]) => coloured.push(ranges),
    };
    window.visibleTextEditors = [textEditor];
    const analysis = analysisOf(passages, fakeModel.labels, { model: fakeModel });
    const hints = new InlayHints(
      Object({ of: () => analysis, onDidChange: new EventEmitter().event }),
      Object({ of: () => [], onDidChange: new EventEmitter().event }),
      Object({}),
    );
    let placed = 0;
    const positionAt = file.positionAt.bind(file);
    file.positionAt = (offset) => {
      placed += 1;
      return positionAt(offset);
    };
    const made = hints.provideInlayHints(file.document, asked(lines(480, 560)));
    assert.deepEqual([made.length, made[0]?.position.line, made.at(-1)?.position.line], [81, 480, 560]);
    assert.deepEqual(
      coloured.map((ranges) => [ranges.length, ranges[0]?.start.line, ranges.at(-1)?.start.line]),
      [[301, 400, 700]],
    );
    assert.ok(placed < count / 2, `${placed} of ${count} were placed`);
    assert.equal(hints.provideInlayHints(file.document, asked(lines(990, 2000))).length, 10);
    hints.dispose();
  });
});

/** As the parts under test know it. */
function asked(range: Range): vscode.Range {
  return Object(range);
}

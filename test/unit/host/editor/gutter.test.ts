import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../src/core/document/judgement/judgedPassage.ts';
import { unreadAnalysis, type Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import { Gutter } from '../../../../src/host/editor/gutter.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { analysisOf, emotion, judged, none } from '../../../support/judgedPassages.ts';
import { editor, EventEmitter, Position, Range, scrolled, window } from '../../../support/vscode.ts';

suite('The gutter', () => {
  test('has no mark where a classified selection says something else, nor of a document that has grown too large to be read', () => {
    editor.reset();
    const file = new FakeDocument('The joy of it was great.');
    const marks = new Map<unknown, number>();
    const setDecorations = (type: unknown, ranges: readonly unknown[]): void => void marks.set(type, ranges.length);
    window.visibleTextEditors = [{ document: file, visibleRanges: [], setDecorations }];
    const changed = new EventEmitter<{ document: FakeDocument }>();
    const marked = (): number => [...marks.values()].reduce((sum, each) => sum + each, 0);
    let selected: readonly JudgedPassage[] = [];
    let analysis: Analysis = analysisOf([judged(0, 24)], fakeModel.labels, { model: fakeModel });
    const gutter = new Gutter(
      Object({ of: () => analysis, onDidChange: changed.event }),
      Object({ of: () => selected, onDidChange: new EventEmitter().event }),
    );
    assert.equal(marked(), 1);
    selected = [judged(2, 9, none)];
    changed.fire({ document: file });
    assert.equal(marked(), 0);
    selected = [];
    changed.fire({ document: file });
    assert.equal(marked(), 1);
    file.type(' '.repeat(9));
    changed.fire({ document: file });
    assert.equal(marked(), 1);
    analysis = unreadAnalysis(2, analysis.thresholds, 'Too large.');
    changed.fire({ document: file });
    assert.equal(marked(), 0);
    gutter.dispose();
  });

  test('tells the editor of nothing that it moves along itself, and of one emotion where one changes', () => {
    editor.reset();
    editor.set('emotionLens.overviewRuler.enabled', true);
    const file = new FakeDocument('a'.repeat(5000));
    let told = 0;
    window.visibleTextEditors = [{ document: file, visibleRanges: [], setDecorations: () => (told += 1) }];
    const changed = new EventEmitter<{ document: FakeDocument }>();
    const labels = fakeModel.labels;
    const passages = Array.from({ length: 100 }, (_, index) =>
      judged(index * 50, index * 50 + 40, emotion(labels[index % labels.length] ?? '')),
    );
    let analysis = analysisOf(passages, labels, { model: fakeModel });
    const gutter = new Gutter(Object({ of: () => analysis, onDidChange: changed.event }), noSelections);
    assert.equal(told, 2 * labels.length);
    file.type('b'.repeat(30));
    analysis = analysisOf(passages, labels, { model: fakeModel, version: 2 });
    changed.fire({ document: file });
    assert.equal(told, 2 * labels.length);
    analysis = analysisOf(passages.slice(3), labels, { model: fakeModel, version: 2 });
    changed.fire({ document: file });
    assert.equal(told, 4 * labels.length);
    gutter.dispose();
  });

  test('marks what is around the screen, and more of a long document where a person goes', () => {
    editor.reset();
    const { marks, textEditor } = longDocument();
    const gutter = new Gutter(Object({ of: () => longAnalysis, onDidChange: nothing }), noSelections);
    assert.deepEqual([...marks.values()], [[0, 101]]);
    textEditor.visibleRanges = [new Range(new Position(30, 0), new Position(70, 0))];
    marks.clear();
    scrolled.fire({ textEditor });
    assert.deepEqual([...marks.values()], [[0, 201]]);
    textEditor.visibleRanges = [new Range(new Position(40, 0), new Position(80, 0))];
    marks.clear();
    scrolled.fire({ textEditor });
    assert.deepEqual([...marks.values()], []);
    textEditor.visibleRanges = [new Range(new Position(530, 0), new Position(570, 0))];
    scrolled.fire({ textEditor });
    assert.deepEqual([...marks.values()], [[400, 301]]);
    gutter.dispose();
  });

  test('marks in the ruler of a long document no more than it has room for', () => {
    editor.reset();
    editor.set('emotionLens.gutter.enabled', false);
    editor.set('emotionLens.overviewRuler.enabled', true);
    const { marks } = longDocument();
    const gutter = new Gutter(Object({ of: () => longAnalysis, onDidChange: nothing }), noSelections);
    assert.deepEqual([...marks.values()], [[0, 200]]);
    gutter.dispose();
  });
});

const nothing = (): { dispose: () => void } => ({ dispose: () => {} });

const noSelections = Object({ of: () => [], onDidChange: nothing });

/** A passage a line. */
const longAnalysis = analysisOf(
  Array.from({ length: 1000 }, (_, index) => judged(index * 50, index * 50 + 40)),
  fakeModel.labels,
  { model: fakeModel },
);

interface LongDocument {
  readonly textEditor: { visibleRanges: readonly Range[] };
  /** By kind: the line of the first mark, and how many there are. */
  readonly marks: Map<unknown, readonly [first: number, count: number]>;
}

function longDocument(): LongDocument {
  const marks = new Map<unknown, readonly [number, number]>();
  const textEditor = {
    document: new FakeDocument(`${'a'.repeat(49)}\n`.repeat(1000)),
    visibleRanges: [] as readonly Range[],
    setDecorations: (type: unknown, ranges: readonly Range[]): void =>
      void marks.set(type, [ranges[0]?.start.line ?? 0, ranges.length]),
  };
  window.visibleTextEditors = [textEditor];
  return { textEditor, marks };
}

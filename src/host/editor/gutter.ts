import * as vscode from 'vscode';

import { DrawnRanges } from '../../core/document/marks/drawnRanges.ts';
import { undisputed } from '../../core/document/marks/undisputed.ts';
import { rangesByLabel } from '../../core/document/marks/rangesByLabel.ts';
import { judgedIn } from '../../core/document/judgement/judgedPassage.ts';
import { rulerMarks } from '../../core/document/marks/rulerMarks.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import { linesAround } from './linesAround.ts';
import { inHighContrast, markLook, type MarkPlace, markPlaces } from './markDecoration.ts';
import { readDocumentSettings } from '../common/settings.ts';

interface Mark {
  readonly place: MarkPlace;
  readonly type: vscode.TextEditorDecorationType;
}

const nowhere: readonly Range[] = [];

/** A ruler a thousand pixels high draws a mark six high at least: more would lie on each other. */
const mostInRuler = 200;

/**
 * A mark in the gutter at the first line of each passage with a clear emotion, around what is on the screen; and the same
 * in the overview ruler, from end to end. Where a classified selection says something else of it, the selection speaks alone.
 */
export class Gutter implements vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #selections: ClassifiedSelections;
  readonly #listeners: vscode.Disposable;
  readonly #marks = new Map<string, Mark>();
  /** What each editor shows of each mark. */
  #drawn = new WeakMap<vscode.TextEditor, Map<Mark, DrawnRanges>>();
  #model: ModelInfo | undefined;
  #highContrast = inHighContrast();

  constructor(analyses: AnalysisSource, selections: ClassifiedSelections) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#listeners = vscode.Disposable.from(
      analyses.onDidChange(({ document }) => this.#drawAll((editor) => editor.document === document)),
      selections.onDidChange((document) => this.#drawAll((editor) => editor.document === document)),
      vscode.workspace.onDidChangeTextDocument((change) => this.#edit(change)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#draw(textEditor)),
      vscode.window.onDidChangeActiveColorTheme(() => this.#followTheme()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#drawAll();
      }),
    );
    this.#drawAll();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#forgetMarks();
  }

  #drawAll(which: (editor: vscode.TextEditor) => boolean = () => true): void {
    for (const editor of vscode.window.visibleTextEditors) if (which(editor)) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const analysis = this.#analyses.of(document);
    const settings = readDocumentSettings(document);
    const isUnread = analysis !== undefined && analysis.version === document.version && analysis.model === undefined;
    if (analysis === undefined || isUnread || !settings.enabled) {
      for (const mark of this.#marks.values()) this.#show(editor, mark, nowhere);
      return;
    }
    // What an older snapshot drew moves with the text until the next one comes.
    if (analysis.version !== document.version || analysis.model === undefined) return;
    this.#followModel(analysis.model);
    const { model, passages } = analysis;
    const { emotions, gutter, overviewRuler } = settings;
    const selected = this.#selections.of(document);
    const { start, end } = linesAround(editor);
    const around = judgedIn(passages, { start: document.offsetAt(start), end: document.offsetAt(end) });
    const ranges: Readonly<Record<MarkPlace, ReadonlyMap<string, readonly Range[]>>> = {
      gutter: rangesByLabel(gutter ? undisputed(around, selected) : [], emotions),
      ruler: rangesByLabel(
        overviewRuler ? rulerMarks(undisputed(passages, selected), emotions, mostInRuler) : [],
        emotions,
      ),
    };
    for (const place of markPlaces) {
      for (const label of model.labels) {
        const found = ranges[place].get(label);
        // A document has few of the thousand labels a model may have: the others need no mark.
        if (found !== undefined || this.#marks.has(keyOf(place, label)))
          this.#show(editor, this.#mark(place, label), markedBy(place, found ?? nowhere));
      }
    }
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document)
        for (const drawn of this.#drawn.get(editor)?.values() ?? []) drawn.edit(document.version, contentChanges);
  }

  /** Leaves alone what is there already: while a document is read, snapshots come by the dozen and differ in little. */
  #show(editor: vscode.TextEditor, mark: Mark, ranges: readonly Range[]): void {
    const { document } = editor;
    const marks = this.#drawn.get(editor) ?? new Map<Mark, DrawnRanges>();
    this.#drawn.set(editor, marks);
    const drawn = marks.get(mark) ?? new DrawnRanges(document.version);
    marks.set(mark, drawn);
    if (!drawn.draw(ranges)) return;
    const place = ({ start, end }: Range): vscode.Range =>
      new vscode.Range(document.positionAt(start), document.positionAt(end));
    editor.setDecorations(mark.type, ranges.map(place));
  }

  #mark(place: MarkPlace, label: string): Mark {
    const key = keyOf(place, label);
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const look = markLook(place, labelStyle(label, this.#model?.labels ?? []), this.#highContrast);
    const mark: Mark = { place, type: vscode.window.createTextEditorDecorationType(look) };
    this.#marks.set(key, mark);
    return mark;
  }

  #followModel(model: ModelInfo): void {
    if (this.#model?.id === model.id) return;
    this.#model = model;
    this.#forgetMarks();
  }

  #followTheme(): void {
    if (this.#highContrast === inHighContrast()) return;
    this.#highContrast = inHighContrast();
    this.#forgetMarks();
    this.#drawAll();
  }

  #forgetMarks(): void {
    for (const { type } of this.#marks.values()) type.dispose();
    this.#marks.clear();
    this.#drawn = new WeakMap();
  }
}

/** Of a passage the gutter marks its first line. */
function markedBy(place: MarkPlace, ranges: readonly Range[]): readonly Range[] {
  return place === 'ruler' ? ranges : ranges.map(({ start }) => ({ start, end: start }));
}

function keyOf(place: MarkPlace, label: string): string {
  return `${place} ${label}`;
}

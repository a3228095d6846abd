import * as vscode from 'vscode';

import { rangesByLabel } from '../core/document/rangesByLabel.ts';
import { labelStyle } from '../core/scoring/labels.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import type { Range } from '../core/text/passage.ts';
import type { Analyses } from './analyses.ts';
import { inHighContrast, markLook, type MarkPlace, markPlaces } from './markLook.ts';
import { readDocumentSettings } from './settings.ts';

interface Mark {
  readonly place: MarkPlace;
  readonly type: vscode.TextEditorDecorationType;
}

/** What one editor shows of a mark. */
interface Drawn {
  readonly version: number;
  readonly ranges: readonly Range[];
}

const nowhere: readonly Range[] = [];

/** A mark in the gutter at the first line of each passage with a clear emotion, and the same in the overview ruler. */
export class Gutter implements vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #listeners: vscode.Disposable;
  readonly #marks = new Map<string, Mark>();
  #drawn = new WeakMap<vscode.TextEditor, Map<Mark, Drawn>>();
  #model: ModelInfo | undefined;
  #highContrast = inHighContrast();

  constructor(analyses: Analyses) {
    this.#analyses = analyses;
    this.#listeners = vscode.Disposable.from(
      analyses.onDidChange(({ document }) => this.#drawAll((editor) => editor.document === document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
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
    if (analysis === undefined || !settings.enabled) {
      for (const mark of this.#marks.values()) this.#show(editor, mark, nowhere);
      return;
    }
    // What an older snapshot drew moves with the text until the next one comes.
    if (analysis.version !== document.version || analysis.model === undefined) return;
    this.#followModel(analysis.model);
    const byLabel = rangesByLabel(analysis.passages, settings.emotions);
    const switches: Readonly<Record<MarkPlace, boolean>> = { gutter: settings.gutter, ruler: settings.overviewRuler };
    for (const place of markPlaces) {
      for (const label of analysis.model.labels) {
        const ranges = (switches[place] ? byLabel.get(label) : undefined) ?? nowhere;
        this.#show(editor, this.#mark(place, label), ranges);
      }
    }
  }

  /** Leaves alone what is there already: while a document is read, snapshots come by the dozen and differ in little. */
  #show(editor: vscode.TextEditor, mark: Mark, ranges: readonly Range[]): void {
    const { document } = editor;
    const drawn = this.#drawn.get(editor) ?? new Map<Mark, Drawn>();
    this.#drawn.set(editor, drawn);
    const next: Drawn = { version: document.version, ranges };
    if (shows(drawn.get(mark), next)) return;
    drawn.set(mark, next);
    const place = ({ start, end }: Range): vscode.Range => {
      const first = document.positionAt(start);
      return new vscode.Range(first, mark.place === 'ruler' ? document.positionAt(end) : first);
    };
    editor.setDecorations(mark.type, ranges.map(place));
  }

  #mark(place: MarkPlace, label: string): Mark {
    const key = `${place} ${label}`;
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

function shows(drawn: Drawn | undefined, next: Drawn): boolean {
  const { version, ranges } = drawn ?? { version: next.version, ranges: nowhere };
  if (ranges.length !== next.ranges.length) return false;
  if (version !== next.version) return ranges.length === 0;
  return ranges.every(({ start, end }, index) => {
    const other = next.ranges[index];
    return other?.start === start && other.end === end;
  });
}

import * as vscode from 'vscode';
import type { Analysis } from '../core/document/analysis.ts';
import { emotionOfInterest } from '../core/scoring/interest.ts';
import { labelStyle } from '../core/scoring/labels.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import type { Range } from '../core/text/passage.ts';
import type { Analyses } from './analyses.ts';
import { gutterIconAddress } from './gutterIcon.ts';
import { type DocumentSettings, readDocumentSettings } from './settings.ts';

type Place = 'gutter' | 'ruler';

/** A mark in the gutter at the first line of each passage with a clear emotion, and the same in the overview ruler. */
export class Gutter implements vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #listeners: vscode.Disposable;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
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
    this.#forgetTypes();
  }

  #drawAll(which: (editor: vscode.TextEditor) => boolean = () => true): void {
    for (const editor of vscode.window.visibleTextEditors) if (which(editor)) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const analysis = this.#analyses.of(document);
    const settings = readDocumentSettings(document);
    if (analysis === undefined || !settings.enabled) {
      for (const type of this.#types.values()) editor.setDecorations(type, []);
      return;
    }
    // What an older snapshot drew moves with the text until the next one comes.
    if (analysis.version !== document.version || analysis.model === undefined) return;
    this.#followModel(analysis.model);
    for (const label of analysis.model.labels) {
      const ranges = rangesOf(analysis, label, settings);
      this.#set(editor, 'gutter', label, settings.gutter ? ranges.map(({ start }) => caretAt(document, start)) : []);
      this.#set(editor, 'ruler', label, settings.overviewRuler ? ranges.map((range) => lines(document, range)) : []);
    }
  }

  #set(editor: vscode.TextEditor, place: Place, label: string, ranges: readonly vscode.Range[]): void {
    const key = `${place} ${label}`;
    let type = this.#types.get(key);
    if (type === undefined) {
      if (ranges.length === 0) return;
      type = vscode.window.createTextEditorDecorationType(this.#look(place, label));
      this.#types.set(key, type);
    }
    editor.setDecorations(type, ranges);
  }

  #look(place: Place, label: string): vscode.DecorationRenderOptions {
    const style = labelStyle(label, this.#model?.labels ?? []);
    const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
    if (place === 'ruler') {
      const color = new vscode.ThemeColor(`emotionLens.${style.colorKey}`);
      return { rangeBehavior, overviewRulerColor: color, overviewRulerLane: vscode.OverviewRulerLane.Right };
    }
    const icon = (theme: Parameters<typeof gutterIconAddress>[1]): vscode.ThemableDecorationRenderOptions => ({
      gutterIconPath: vscode.Uri.parse(gutterIconAddress(style, theme)),
      gutterIconSize: 'contain',
    });
    // VS Code takes `dark` and `light` for its high-contrast themes too.
    return this.#highContrast
      ? { rangeBehavior, dark: icon('highContrast'), light: icon('highContrastLight') }
      : { rangeBehavior, dark: icon('dark'), light: icon('light') };
  }

  #followModel(model: ModelInfo): void {
    if (this.#model?.id === model.id) return;
    this.#model = model;
    this.#forgetTypes();
  }

  #followTheme(): void {
    if (this.#highContrast === inHighContrast()) return;
    this.#highContrast = inHighContrast();
    this.#forgetTypes();
    this.#drawAll();
  }

  #forgetTypes(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}

function rangesOf(analysis: Analysis, label: string, { emotions }: DocumentSettings): readonly Range[] {
  return analysis.passages
    .filter(({ passage, verdict }) => {
      return passage.kind !== 'tableRow' && emotionOfInterest(verdict, emotions)?.label === label;
    })
    .map(({ passage }) => passage.range);
}

function caretAt(document: vscode.TextDocument, offset: number): vscode.Range {
  const position = document.positionAt(offset);
  return new vscode.Range(position, position);
}

function lines(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function inHighContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

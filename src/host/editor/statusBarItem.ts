import * as vscode from 'vscode';

import { type JudgedPassage, judgedAt } from '../../core/document/judgement/judgedPassage.ts';
import { type Status, statusText } from '../../render/passage/statusText.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { statusTooltip } from '../../render/passage/statusTooltip.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import type { PausedDocuments } from '../analysis/pausedDocuments.ts';
import { commandId } from '../common/commandIds.ts';
import { caretOffset } from '../common/commandTarget.ts';
import { isAnalysedScheme } from '../common/documentFilter.ts';
import { readDocumentSettings } from '../common/settings.ts';

export interface StatefulModel {
  readonly state: ClassifierState;
  readonly onDidChangeState: vscode.Event<ClassifierState>;
}

/** The active document's dominant emotion and the caret's passage, loading and failures; a click opens a menu. */
export class StatusBarItem implements vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #selections: ClassifiedSelections;
  readonly #model: StatefulModel;
  readonly #paused: PausedDocuments;
  readonly #item = vscode.window.createStatusBarItem('emotionLens.status', vscode.StatusBarAlignment.Right, 90);
  readonly #listeners: vscode.Disposable;
  /** As JSON; undefined while nothing is shown. */
  #told: string | undefined;
  #caret: { readonly document: vscode.TextDocument; readonly judged: JudgedPassage | undefined } | undefined;

  constructor(
    analyses: AnalysisSource,
    selections: ClassifiedSelections,
    model: StatefulModel,
    paused: PausedDocuments,
  ) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#model = model;
    this.#paused = paused;
    this.#item.name = 'Emotion Lens';
    this.#item.command = commandId('showMenu');
    this.#listeners = vscode.Disposable.from(
      analyses.onDidChange(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#update();
      }),
      selections.onDidChange((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.#update();
      }),
      model.onDidChangeState(() => this.#update()),
      paused.onDidChange(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#update();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#update();
      }),
    );
    this.#update();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  /** VS Code draws it anew whenever it is told, and a caret that moves asks with every key: what is shown already is not told again. */
  #update(): void {
    const now = this.#now();
    const told = JSON.stringify(now);
    if (told === this.#told) return;
    this.#told = told;
    if (now === undefined) return this.#item.hide();
    this.#item.text = now.text;
    this.#item.accessibilityInformation = { label: `Emotion Lens: ${now.spoken}`, role: 'button' };
    this.#item.tooltip = new vscode.MarkdownString(now.tooltip);
    this.#item.backgroundColor = now.isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }

  #now(): (Status & { readonly tooltip: string }) | undefined {
    const editor = vscode.window.activeTextEditor;
    const { enabled, statusBar, emotions } = readDocumentSettings(editor?.document);
    if (editor === undefined || !enabled || !statusBar || !isAnalysedScheme(editor.document.uri.scheme))
      return undefined;
    const { state } = this.#model;
    const analysis = this.#analyses.of(editor.document);
    const status = statusText({
      state,
      analysis,
      caret: this.#caretPassage(editor),
      emotions,
      areHidden: this.#paused.areAll,
      isPaused: this.#paused.has(editor.document),
    });
    return status && { ...status, tooltip: statusTooltip(state, analysis, emotions) };
  }

  /** The classified selection at the caret, as its label says, else the passage. Between a key and its analysis no range fits; what was said stays. */
  #caretPassage(editor: vscode.TextEditor): JudgedPassage | undefined {
    const { document } = editor;
    const analysis = this.#analyses.of(document);
    if (analysis?.version === document.version) {
      const offset = caretOffset(editor);
      const judged = this.#selectionAt(document, offset) ?? judgedAt(analysis.passages, offset);
      this.#caret = { document, judged };
    }
    return this.#caret?.document === document ? this.#caret.judged : undefined;
  }

  #selectionAt(document: vscode.TextDocument, offset: number): JudgedPassage | undefined {
    const selected = judgedAt(this.#selections.of(document), offset);
    return selected?.state === 'done' ? selected : undefined;
  }
}

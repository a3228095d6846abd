import * as vscode from 'vscode';

import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { judgedAt } from '../core/document/judgedAt.ts';
import { statusText } from '../core/document/statusText.ts';
import type { ClassifierState } from '../core/scoring/classifier.ts';
import { statusTooltip } from '../picture/statusTooltip.ts';
import type { Analyses } from './analyses.ts';
import { commandId, type CommandName } from './commandIds.ts';
import { isAnalysedScheme } from './schemes.ts';
import { readDocumentSettings } from './settings.ts';

const clicks = { sidebar: 'openSidebar', log: 'showLog' } as const satisfies Record<string, CommandName>;

export interface StatefulModel {
  readonly state: ClassifierState;
  readonly onDidChangeState: vscode.Event<ClassifierState>;
}

/** The active document's dominant emotion and the caret's passage, loading and failures. */
export class StatusItem implements vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #model: StatefulModel;
  readonly #item = vscode.window.createStatusBarItem('emotionLens.status', vscode.StatusBarAlignment.Right, 90);
  readonly #listeners: vscode.Disposable;
  #caret: { readonly document: vscode.TextDocument; readonly judged: JudgedPassage | undefined } | undefined;

  constructor(analyses: Analyses, model: StatefulModel) {
    this.#analyses = analyses;
    this.#model = model;
    this.#item.name = 'Emotion Lens';
    this.#listeners = vscode.Disposable.from(
      analyses.onDidChange(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#update();
      }),
      model.onDidChangeState(() => this.#update()),
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

  #update(): void {
    const editor = vscode.window.activeTextEditor;
    const { enabled, statusBar, emotions } = readDocumentSettings(editor?.document);
    if (editor === undefined || !enabled || !statusBar || !isAnalysedScheme(editor.document.uri.scheme)) {
      this.#item.hide();
      return;
    }
    const { state } = this.#model;
    const analysis = this.#analyses.of(editor.document);
    const status = statusText({ state, analysis, caret: this.#caretPassage(editor), emotions });
    if (status === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = status.text;
    this.#item.command = commandId(clicks[status.click]);
    this.#item.accessibilityInformation = { label: `Emotion Lens: ${status.spoken}`, role: 'button' };
    this.#item.tooltip = new vscode.MarkdownString(statusTooltip(state, analysis, emotions));
    this.#item.backgroundColor = status.isWarning
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.#item.show();
  }

  /** Between a key and its analysis no range fits; what was said stays. */
  #caretPassage({ document, selection }: vscode.TextEditor): JudgedPassage | undefined {
    const analysis = this.#analyses.of(document);
    if (analysis?.version === document.version) {
      const judged = judgedAt(analysis.passages, document.offsetAt(selection.active));
      this.#caret = { document, judged };
    }
    return this.#caret?.document === document ? this.#caret.judged : undefined;
  }
}

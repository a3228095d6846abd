import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { checkedIntents, noneIntent } from '../../core/document/analysis/intent.ts';
import { markdownLanguages } from '../../core/text/markdown/markdownLanguages.ts';
import { nearest } from '../../core/text/directives/suggestion.ts';
import { intentText } from '../../render/format/intentText.ts';
import type { AnalysisSource, AnalysisChange } from '../analysis/analysisSource.ts';
import { analysedSelector } from '../common/documentFilter.ts';

const source = 'Emotion Lens';

/** Underlines the intents whose emotion the model does not have, and offers the emotion that a misspelt one stands for. */
export class IntentDiagnostics implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #problems = vscode.languages.createDiagnosticCollection('emotionLens');
  readonly #registrations: vscode.Disposable;

  constructor(analyses: AnalysisSource) {
    this.#analyses = analyses;
    this.#registrations = vscode.Disposable.from(
      this.#problems,
      analyses.onDidChange((change) => this.#show(change)),
      vscode.languages.registerCodeActionsProvider(analysedSelector(markdownLanguages), this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
    for (const document of vscode.workspace.textDocuments) this.#show({ document, analysis: analyses.of(document) });
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const labels = this.#analyses.of(document)?.model?.labels ?? [];
    return diagnostics.flatMap((diagnostic) => {
      if (diagnostic.source !== source) return [];
      const meant = nearest(document.getText(diagnostic.range), [...labels, noneIntent]);
      if (meant === undefined) return [];
      const fix = new vscode.CodeAction(t('Change to “{0}”', meant), vscode.CodeActionKind.QuickFix);
      fix.edit = new vscode.WorkspaceEdit();
      fix.edit.replace(document.uri, diagnostic.range, meant);
      fix.diagnostics = [diagnostic];
      fix.isPreferred = true;
      return [fix];
    });
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #show({ document, analysis }: AnalysisChange): void {
    const { uri } = document;
    if (analysis === undefined) return this.#problems.delete(uri);
    // The marks of an older version move with the text until the next analysis comes.
    if (analysis.version !== document.version) return;
    const found = checkedIntents(analysis.intents, analysis.passages, analysis.model?.labels ?? [])
      .filter(({ state }) => state === 'unknown')
      .map((intent) => {
        const { start, end } = intent.stated.range;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        const problem = new vscode.Diagnostic(range, intentText(intent), vscode.DiagnosticSeverity.Warning);
        problem.source = source;
        return problem;
      });
    if (found.length > 0 || this.#problems.has(uri)) this.#problems.set(uri, found);
  }
}

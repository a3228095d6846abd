import * as vscode from 'vscode';

import { emotionProblems } from '../../core/document/judgement/problems.ts';
import { nearest } from '../../core/text/directives/suggestion.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { AnalysisChange, AnalysisSource } from '../analysis/analysisSource.ts';
import { analysedSelector } from '../common/documentFilter.ts';
import { type DocumentSettings, readDocumentSettings } from '../common/settings.ts';
import { emotionProblem } from './emotionProblem.ts';
import { intentProblems } from './intentProblems.ts';
import { problemActions } from './problemActions.ts';

/**
 * The editor's problems: intents whose emotion or heading there is not, and what a person asked for, missed intents and
 * passages with an emotion of a certain strength.
 */
export class Problems implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #log: vscode.LogOutputChannel;
  readonly #shown = vscode.languages.createDiagnosticCollection('emotionLens');
  readonly #registrations: vscode.Disposable;
  /** Labels in the settings that the model does not have, and were told of. */
  readonly #told = new Set<string>();

  constructor(analyses: AnalysisSource, log: vscode.LogOutputChannel) {
    this.#analyses = analyses;
    this.#log = log;
    this.#registrations = vscode.Disposable.from(
      this.#shown,
      analyses.onDidChange((change) => this.#follow(change)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#showAll();
      }),
      vscode.languages.registerCodeActionsProvider(analysedSelector(), this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
    this.#showAll();
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const analysis = this.#analyses.of(document);
    return analysis?.version === document.version ? problemActions(document, analysis, diagnostics) : [];
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #showAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      const analysis = this.#analyses.of(document);
      if (analysis !== undefined) this.#show(document, analysis);
    }
  }

  #follow({ document, analysis }: AnalysisChange): void {
    if (analysis === undefined) return this.#shown.delete(document.uri);
    const { done, total } = analysis.progress;
    // What is being read again would go and come back; it moves with the text until all is read.
    if (done < total && (this.#shown.get(document.uri)?.length ?? 0) > 0) return;
    this.#show(document, analysis);
  }

  #show(document: vscode.TextDocument, analysis: Analysis): void {
    if (analysis.version !== document.version) return;
    const settings = readDocumentSettings(document);
    const problems = settings.enabled ? this.#problemsOf(document, analysis, settings) : [];
    if (problems.length > 0 || this.#shown.has(document.uri)) this.#shown.set(document.uri, problems);
  }

  #problemsOf(
    document: vscode.TextDocument,
    analysis: Analysis,
    { problemEmotions, problemIntents, emotions }: DocumentSettings,
  ): readonly vscode.Diagnostic[] {
    this.#tellUnknown(Object.keys(problemEmotions), analysis.model?.labels ?? []);
    return [
      ...intentProblems(document, analysis, problemIntents),
      ...emotionProblems(analysis.passages, problemEmotions, emotions).map((each) =>
        emotionProblem(document, each, analysis.thresholds),
      ),
    ];
  }

  #tellUnknown(stated: readonly string[], labels: readonly string[]): void {
    if (labels.length === 0) return;
    for (const label of stated) {
      if (this.#told.has(label) || labels.some((each) => each.toLowerCase() === label.toLowerCase())) continue;
      this.#told.add(label);
      const meant = nearest(label, labels);
      this.#log.warn(
        `emotionLens.problems.emotions: this model has no emotion “${label}”.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
      );
    }
  }
}

import * as vscode from 'vscode';

import type { Analyses } from './analyses.ts';
import { passagesOf } from './documentProse.ts';
import { analysedSchemes } from './schemes.ts';
import { readDocumentSettings } from './settings.ts';

/** Code actions for the passages a person chose; what they do is loaded when somebody asks. */
export class PassageActions implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #registration: vscode.Disposable;

  constructor(analyses: Analyses) {
    this.#analyses = analyses;
    const selector = analysedSchemes.map((scheme) => ({ scheme }));
    this.#registration = vscode.languages.registerCodeActionsProvider(selector, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
    });
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    // Only when a person asks: a light bulb beside every paragraph would be noise.
    if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || !readDocumentSettings(document).enabled) return [];
    const { passageActions } = await import('./desk/desk.ts');
    return passageActions(document, range, passagesOf(document, this.#analyses));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

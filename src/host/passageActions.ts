import * as vscode from 'vscode';

import { proseOf } from './documentProse.ts';
import { analysedSelector } from './schemes.ts';
import { readDocumentSettings } from './settings.ts';

/** Code actions for the passages a person chose; what they do is loaded when somebody asks. */
export class PassageActions implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #registration = vscode.languages.registerCodeActionsProvider(analysedSelector(), this, {
    providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
  });

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    // Only when a person asks: a light bulb beside every paragraph would be noise.
    if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || !readDocumentSettings(document).enabled) return [];
    const { passageActions } = await import('./desk/desk.ts');
    return passageActions(document, range, (text) => proseOf(document, text));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

import * as vscode from 'vscode';

import { proseOf } from '../analysis/documentProse.ts';
import { analysedSelector } from '../common/documentFilter.ts';
import { readDocumentSettings } from '../common/settings.ts';

/** Code actions for the passages a person chose; what they do is loaded when somebody asks. */
export class DeferredCodeActions implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #registration = vscode.languages.registerCodeActionsProvider(analysedSelector(), this, {
    providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
  });

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    // Only when a person asks: a light bulb beside every paragraph would be noise.
    if (context.triggerKind !== vscode.CodeActionTriggerKind.Invoke || !readDocumentSettings(document).enabled)
      return [];
    const { version } = document;
    const { ignoreCodeActions } = await import('../deferred.ts');
    if (token.isCancellationRequested || document.version !== version) return [];
    return ignoreCodeActions(document, range, context, (text) => proseOf(document, text));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

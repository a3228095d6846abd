import * as vscode from 'vscode';

import { type Insertion, ignoreDocumentEdit, ignoreEdit } from '../core/text/ignoreEdit.ts';
import { passagesIn } from '../core/text/lookup.ts';
import type { Analyses } from './analyses.ts';
import { passagesOf } from './documentProse.ts';
import { analysedSchemes } from './schemes.ts';
import { readDocumentSettings } from './settings.ts';

const kind = vscode.CodeActionKind.RefactorRewrite;

/** Leaves passages of Markdown out of what is read, by a comment a person can see and take away again. */
export class IgnoreActions implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #registration: vscode.Disposable;

  constructor(analyses: Analyses) {
    this.#analyses = analyses;
    const selector = analysedSchemes.map((scheme) => ({ scheme, language: 'markdown' }));
    this.#registration = vscode.languages.registerCodeActionsProvider(selector, this, {
      providedCodeActionKinds: [kind],
    });
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    // Only when a person asks: a light bulb beside every paragraph would be noise.
    if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || !readDocumentSettings(document).enabled) return [];
    const chosen = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const passages = passagesIn(passagesOf(document, this.#analyses), chosen);
    if (passages.length === 0) return [];
    const text = document.getText();
    const edits = new Map(passages.map((passage) => ignoreEdit(text, passage)).map((each) => [each.offset, each]));
    const what = passages.length === 1 ? 'This Passage' : `These ${passages.length} Passages`;
    return [
      action(document, `Emotion Lens: Ignore ${what}`, [...edits.values()]),
      action(document, 'Emotion Lens: Ignore This Document', [ignoreDocumentEdit(text)]),
    ];
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function action(document: vscode.TextDocument, title: string, insertions: readonly Insertion[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.edit = new vscode.WorkspaceEdit();
  for (const { offset, text } of insertions) made.edit.insert(document.uri, document.positionAt(offset), text);
  return made;
}

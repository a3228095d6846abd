import * as vscode from 'vscode';

import { type Insertion, ignoreDocumentEdit, ignoreEdit } from '../../core/text/ignoreEdit.ts';
import { passagesIn } from '../../core/text/lookup.ts';
import { isMarkdown } from '../../core/text/markdownLanguages.ts';
import type { Passage } from '../../core/text/passage.ts';
import { commandId } from '../commandIds.ts';

/** What a person may do with the passages they chose: correct what one feels like, leave them out of what is read. */
export function passageActions(
  document: vscode.TextDocument,
  chosen: vscode.Range,
  all: readonly Passage[],
): vscode.CodeAction[] {
  const range = { start: document.offsetAt(chosen.start), end: document.offsetAt(chosen.end) };
  const passages = passagesIn(all, range);
  const [first] = passages;
  if (first === undefined) return [];
  const correct = passages.length === 1 ? [correction(document, first.range.start)] : [];
  if (!isMarkdown(document.languageId)) return correct;
  const text = document.getText();
  const edits = new Map(passages.map((passage) => ignoreEdit(text, passage)).map((each) => [each.offset, each]));
  const what = passages.length === 1 ? 'This Passage' : `These ${passages.length} Passages`;
  return [
    insertion(document, `Emotion Lens: Ignore ${what}`, [...edits.values()]),
    insertion(document, 'Emotion Lens: Ignore This Document', [ignoreDocumentEdit(text)]),
    ...correct,
  ];
}

function insertion(document: vscode.TextDocument, title: string, insertions: readonly Insertion[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.edit = new vscode.WorkspaceEdit();
  for (const { offset, text } of insertions) made.edit.insert(document.uri, document.positionAt(offset), text);
  return made;
}

function correction({ uri }: vscode.TextDocument, offset: number): vscode.CodeAction {
  const title = 'Emotion Lens: Correct Label…';
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.command = { title, command: commandId('correctLabel'), arguments: [uri.toString(), offset] };
  return made;
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { type Insertion, ignoreDocumentEdit, ignoreEdit } from '../../core/text/directives/ignoreEdit.ts';
import { passagesIn } from '../../core/text/passage/passageLookup.ts';
import { isMarkdown } from '../../core/text/markdown/markdownLanguages.ts';
import type { Passage, Prose } from '../../core/text/passage/passage.ts';
import { type StopIgnoring, stopIgnoring } from '../../core/text/directives/stopIgnoring.ts';
import { commandId } from '../common/commandIds.ts';
import { isPassageProblem } from './problem.ts';
import { languageOf } from '../common/documentLanguage.ts';

function stopTitle(what: StopIgnoring['what']): string {
  switch (what) {
    case 'passage':
      return t('Emotion Lens: Stop Ignoring This Passage');
    case 'block':
      return t('Emotion Lens: Stop Ignoring This Block');
    case 'document':
      return t('Emotion Lens: Stop Ignoring This Document');
    default:
      return what satisfies never;
  }
}

/**
 * What a person may do with the passages they chose: correct what one feels like, leave them out of what is read or have
 * them read again, with what the editor asks for. `read` reads another text as this document's, and has nothing for one that is too large.
 */
export function ignoreCodeActions(
  document: vscode.TextDocument,
  chosen: vscode.Range,
  { only, diagnostics }: Pick<vscode.CodeActionContext, 'only' | 'diagnostics'>,
  read: (text: string) => Prose | undefined,
): vscode.CodeAction[] {
  const range = { start: document.offsetAt(chosen.start), end: document.offsetAt(chosen.end) };
  const text = document.getText();
  const prose = read(text);
  if (prose === undefined) return [];
  const again = readAgain(document, text, ignoredAt(document, chosen, prose.ignored), read);
  const passages = passagesIn(prose.passages, range);
  const [first] = passages;
  if (first === undefined) return again;
  const correct = passages.length === 1 ? [correction(document, first.range.start)] : [];
  if (!isMarkdown(languageOf(document))) return correct;
  const edits = new Map(
    passages.map((passage) => ignoreEdit(text, passage, languageOf(document))).map((each) => [each.offset, each]),
  );
  const ignore = plural(passages.length, {
    one: t('Emotion Lens: Ignore This Passage'),
    other: t('Emotion Lens: Ignore These {0} Passages', count(passages.length)),
  });
  // Where quick fixes are asked for too, the passage's problem has this one among its own.
  const isOffered = only === undefined && passages.length === 1 && diagnostics.some(isPassageProblem);
  return [
    ...(isOffered ? [] : [insertion(document, ignore, [...edits.values()])]),
    insertion(document, t('Emotion Lens: Ignore This Document'), [ignoreDocumentEdit(text)]),
    ...again,
    ...correct,
  ];
}

/** The first ignored passage that was chosen, or the one below the comment that was. */
function ignoredAt(
  document: vscode.TextDocument,
  chosen: vscode.Range,
  ignored: readonly Passage[],
): Passage | undefined {
  const line = document.lineAt(chosen.start);
  const isComment = /(?:<!--|\{\/\*)\s*emotion-lens-ignore(?:-start)?\s*(?:-->|\*\/\})/i.test(line.text);
  const start = document.offsetAt(isComment ? line.range.start : chosen.start);
  const end = isComment ? Infinity : document.offsetAt(chosen.end);
  return ignored.find(({ range }) => range.start <= end && start <= range.end);
}

function readAgain(
  document: vscode.TextDocument,
  text: string,
  passage: Passage | undefined,
  read: (text: string) => Prose | undefined,
): vscode.CodeAction[] {
  const found = passage && stopIgnoring(text, passage.range.start, (each) => read(each)?.passages ?? []);
  if (found === undefined) return [];
  const made = new vscode.CodeAction(stopTitle(found.what), vscode.CodeActionKind.RefactorRewrite);
  made.edit = new vscode.WorkspaceEdit();
  for (const { start, end } of found.removals)
    made.edit.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)));
  return [made];
}

function insertion(document: vscode.TextDocument, title: string, insertions: readonly Insertion[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.edit = new vscode.WorkspaceEdit();
  for (const { offset, text } of insertions) made.edit.insert(document.uri, document.positionAt(offset), text);
  return made;
}

function correction({ uri }: vscode.TextDocument, offset: number): vscode.CodeAction {
  const title = t('Emotion Lens: Correct Label…');
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.command = { title, command: commandId('correctLabel'), arguments: [uri.toString(), offset] };
  return made;
}

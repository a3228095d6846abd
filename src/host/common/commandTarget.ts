import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { meantCharacter } from '../../core/text/passage/caret.ts';
import { documentAt } from './openDocuments.ts';
import { readDocumentSettings } from './settings.ts';

export interface Place {
  readonly document: vscode.TextDocument;
  /** UTF-16. */
  readonly offset: number;
}

/** What the arguments of a link in a hover name: a document's address and an offset; without those, where the caret is. */
export function placeOf([address, offset]: readonly unknown[]): Place | undefined {
  const document = documentAt(address);
  return document !== undefined && typeof offset === 'number' ? { document, offset } : caret();
}

function caret(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, offset: caretOffset(editor) };
}

/** What the caret means, in UTF-16. */
export function caretOffset({ document, selection }: vscode.TextEditor): number {
  return placeMeant(document, selection.active);
}

/** What a caret at a place means, in UTF-16: in a line before the marks of a list or a quote, what stands behind them. */
export function placeMeant(document: vscode.TextDocument, caret: vscode.Position): number {
  return document.offsetAt(caret.with({ character: meantCharacter(document.lineAt(caret).text, caret.character) }));
}

/** Where a command that works on the passage at the caret finds none. */
export function noPassage(): string {
  return t(
    'The caret is not in a passage of prose. Headings, markup and code are none; select a text to classify it all the same.',
  );
}

/** Where a command that works on the document a person is in finds none. */
export function noText(): string {
  return t('No text is open. Open a document in an editor first.');
}

/** What a command that shows something answers while emotions are switched off. */
export function switchedOff(): string {
  return t('Emotions are switched off. “Emotion Lens: Toggle” switches them on.');
}

/** What a command answers whose text was edited before it could show what it read. */
export function textChanged(): string {
  return t('The text changed while it was read. Run the command again.');
}

/** Why there is no analysis of a document that was to be read. */
export function unreadText(document: vscode.TextDocument): string {
  if (document.isClosed) return t('The document closed before it was read. Open it again to classify it.');
  return readDocumentSettings(document).enabled
    ? t('The document changed while it was read. Try again.')
    : switchedOff();
}

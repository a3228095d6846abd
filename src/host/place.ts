import * as vscode from 'vscode';

import { documentAt } from './documentAt.ts';

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
  return editor && { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) };
}

import * as vscode from 'vscode';

import type { Analysis } from '../core/document/analysis.ts';
import { wordsBefore } from '../core/document/wordPlaces.ts';

/** Words read before the caret in the editor that shows the document, the active one first; undefined when none does. */
export function caretPlace(document: vscode.TextDocument, analysis: Analysis): number | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const editor = active?.document === document ? active : visible.find((each) => each.document === document);
  return editor && wordsBefore(analysis.passages, document.offsetAt(editor.selection.active));
}

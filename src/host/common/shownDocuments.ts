import * as vscode from 'vscode';

import type { Range } from '../../core/text/passage/passage.ts';
import { isSourceControlInput } from './documentFilter.ts';

/** Whether the document is on the screen: in an editor, or where no editor is. */
export function isShown(document: vscode.TextDocument): boolean {
  return isSourceControlInput(document) || editorsOf(document).length > 0;
}

/** What the document's editors show of it. */
export function visibleRanges(document: vscode.TextDocument): readonly Range[] {
  return editorsOf(document)
    .flatMap(({ visibleRanges: ranges }) => ranges)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

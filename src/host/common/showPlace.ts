import * as vscode from 'vscode';

import type { Range } from '../../core/text/passage/passage.ts';

/** Shows a place of a document, the caret at its start. `place` is asked again when the editor is there; undefined: it is gone. */
export async function showPlace(
  document: vscode.TextDocument,
  place: () => Range | undefined,
  viewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const asked = place();
  if (asked === undefined) return;
  const start = document.positionAt(asked.start);
  const editor = await vscode.window.showTextDocument(document, {
    ...(viewColumn !== undefined && { viewColumn }),
    // With the request itself: an editor that has just been opened may put the caret elsewhere afterwards.
    selection: new vscode.Range(start, start),
  });
  const now = place();
  if (now === undefined) return;
  const [first, last] = [document.positionAt(now.start), document.positionAt(now.end)];
  if (now.start !== asked.start) editor.selection = new vscode.Selection(first, first);
  editor.revealRange(new vscode.Range(first, last), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

import * as vscode from 'vscode';

/** In whole steps, so that what is drawn stays as it is while a person moves on by a few lines. */
const step = 100;

/**
 * The lines an editor shows and those around: 100 to 200 before and behind. What is marked there alone costs the same
 * however long the document is, which counts: with every key VS Code goes through all marks of a document.
 */
export function linesAround({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const [first, last] = [visibleRanges[0]?.start.line ?? 0, visibleRanges.at(-1)?.end.line ?? 0];
  const start = Math.max(0, Math.floor(first / step - 1) * step);
  const end = Math.min(document.lineCount - 1, Math.ceil(last / step + 1) * step);
  return new vscode.Range(new vscode.Position(start, 0), document.lineAt(end).range.end);
}

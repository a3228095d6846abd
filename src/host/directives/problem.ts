import * as vscode from 'vscode';

import type { Range } from '../../core/text/passage/passage.ts';

/** Whose the problems are. */
export const problemSource = 'Emotion Lens';

/** What kind of problem it is; that of a passage has its label in this place. */
export const problemCodes = {
  emotion: 'unknown-emotion',
  heading: 'unknown-heading',
  missed: 'missed-intent',
} as const;

/** Whether it is about what a passage feels like, and so brings its own way to ignore it. */
export function isPassageProblem({ source, code }: vscode.Diagnostic): boolean {
  return source === problemSource && !Object.values<unknown>(problemCodes).includes(code);
}

/** One of the editor's problems; `code` stands behind its source and can be searched for. */
export function problem(
  document: vscode.TextDocument,
  range: Range,
  text: string,
  code: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(placeOf(document, range), text, severity);
  made.source = problemSource;
  made.code = code;
  return made;
}

export function placeOf(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

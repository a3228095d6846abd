import type * as vscode from 'vscode';
import type { Analysis } from '../core/document/analysis.ts';

export interface AnalysisChange {
  readonly document: vscode.TextDocument;
  /** Undefined when the document is not analysed any more. */
  readonly analysis: Analysis | undefined;
}

/** What surfaces see of the documents: snapshots, and when they change. */
export interface Analyses {
  readonly onDidChange: vscode.Event<AnalysisChange>;
  /** The newest snapshot. Its ranges fit the document only when `analysis.version === document.version`. */
  of(document: vscode.TextDocument): Analysis | undefined;
  /** Analyses the document now, automatic or not; settles when every passage is done or failed. */
  request(document: vscode.TextDocument): Promise<Analysis | undefined>;
}

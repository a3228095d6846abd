import type * as vscode from 'vscode';
import type { Analysis } from '../../core/document/analysis/analysis.ts';

export interface AnalysisChange {
  readonly document: vscode.TextDocument;
  /** Undefined when the document is not analysed any more. */
  readonly analysis: Analysis | undefined;
}

/** What surfaces see of the documents: snapshots, and when they change. */
export interface AnalysisSource {
  readonly onDidChange: vscode.Event<AnalysisChange>;
  /** The newest snapshot. Its ranges fit the document only when `analysis.version === document.version`. */
  of(document: vscode.TextDocument): Analysis | undefined;
  /** Whether the document has a snapshot, or will have one in a moment. */
  follows(document: vscode.TextDocument): boolean;
  /**
   * Analyses the document now, automatic or not; settles when every passage is done or failed, and with undefined when it
   * was closed or switched off meanwhile. Rejects with the signal's reason; the work then ends unless somebody else wants it.
   */
  request(document: vscode.TextDocument, signal?: AbortSignal): Promise<Analysis | undefined>;
  /** As `request`, for a document that has a snapshot already: undefined for others, and nothing more is analysed by itself than before. */
  settled(document: vscode.TextDocument, signal?: AbortSignal): Promise<Analysis | undefined>;
}

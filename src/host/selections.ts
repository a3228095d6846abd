import type * as vscode from 'vscode';
import type { JudgedPassage } from '../core/document/analysis.ts';

/** The selections a person had classified, each until its text changes or it is dismissed. */
export interface ClassifiedSelections {
  /** Fires with the document whose selections changed. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** Ordered by position; their passages are of kind `selection` and may lie inside other passages. Ranges fit the document as it is now. */
  of(document: vscode.TextDocument): readonly JudgedPassage[];
}

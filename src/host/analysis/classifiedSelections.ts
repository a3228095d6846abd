import type * as vscode from 'vscode';

import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';

/** The selections a person had classified, each until its text changes or it is dismissed. */
export interface ClassifiedSelections {
  /** Fires with the document whose selections changed. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** Whose readings they are; undefined before the first. */
  readonly model: ModelInfo | undefined;
  /** Ordered by position, none overlaps another; their passages are of kind `selection` and may lie inside other passages. Ranges fit the document as it is now. */
  of(document: vscode.TextDocument): readonly JudgedPassage[];
}

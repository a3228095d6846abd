import * as vscode from 'vscode';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import type { Panel } from '../../view/protocol.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { sidebarPanel } from './panel.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { wordsBefore } from '../../core/document/arc/wordOffsets.ts';

/** What a page needs to know of the model. */
export interface ModelStates {
  readonly state: ClassifierState;
  readonly onDidChangeState: vscode.Event<ClassifierState>;
}

export interface PanelParts {
  readonly documents: AnalysisSource;
  readonly selections: ClassifiedSelections;
  readonly model: ModelStates;
}

/** What a page shows of the document now; of its analysis, when another one is given, that. */
export function documentPanel(
  document: vscode.TextDocument | undefined,
  parts: PanelParts,
  analysis = document && parts.documents.of(document),
): Panel {
  const { enabled, emotions } = readDocumentSettings(document);
  return sidebarPanel({
    title: document && nameOf(document.uri),
    version: document?.version ?? 0,
    enabled,
    analysis,
    isAwaited: document !== undefined && parts.documents.follows(document),
    whole: (document && parts.documents.of(document)) ?? analysis,
    selections: document === undefined ? [] : parts.selections.of(document),
    state: parts.model.state,
    emotions,
  });
}

/** The last part of an address. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whole words read before the caret in the editor that shows the document, the active one first; undefined when none does. */
export function caretPlace(document: vscode.TextDocument, analysis: Analysis): number | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const editor = active?.document === document ? active : visible.find((each) => each.document === document);
  return editor && Math.round(wordsBefore(analysis.passages, document.offsetAt(editor.selection.active)));
}

import type * as vscode from 'vscode';

import type { ClassifierState } from '../core/scoring/classifier.ts';
import type { Panel } from '../view/protocol.ts';
import type { Analyses } from './analyses.ts';
import type { ClassifiedSelections } from './selections.ts';
import { readDocumentSettings } from './settings.ts';
import { sidebarPanel } from './sidebarPanel.ts';

/** What a page needs to know of the model. */
export interface ModelStates {
  readonly state: ClassifierState;
  readonly onDidChangeState: vscode.Event<ClassifierState>;
}

export interface PanelParts {
  readonly documents: Analyses;
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

import * as vscode from 'vscode';

import { openedDocument } from '../common/openDocuments.ts';

/** A tab about a document. */
export interface TextTab {
  readonly uri: vscode.Uri;
  readonly isActive: boolean;
  readonly onDidClose: vscode.Event<void>;
}

const tabs = new Set<TextTab>();

/** From now on the tab's document is the one in front while the tab has the focus. */
export function standsFor(tab: TextTab): void {
  tabs.add(tab);
  tab.onDidClose(() => tabs.delete(tab));
}

/** The document a person is in: the editor's, or the one a report or a comparison they look at is about. */
export async function textInFront(): Promise<vscode.TextDocument | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) return editor.document;
  const tab = [...tabs].find(({ isActive }) => isActive);
  return tab && openedDocument(tab.uri);
}

import * as vscode from 'vscode';

import { columnOf } from '../webview/pageMessages.ts';

/** Where a report or a comparison has the focus: the editor of its document, which then gets it. */
export async function editorOfTab(): Promise<vscode.TextEditor | undefined> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputWebview) || !input.viewType.includes('emotionLens.')) return undefined;
  const { textInFront } = await import('../deferred.ts');
  const document = await textInFront();
  return document && vscode.window.showTextDocument(document, columnOf(document));
}

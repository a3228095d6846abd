import * as vscode from 'vscode';

import type { Handler } from '../commandContext.ts';

/** Opens the sample story as an unsaved document, or the one that is open already: nothing is written to a file. */
export const openSample: Handler = async ({ context }) => {
  const uri = vscode.Uri.joinPath(context.extensionUri, 'media', 'walkthrough', 'sample.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isUntitled && !document.isClosed && document.getText() === content,
  );
  const document = open ?? (await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
  await vscode.window.showTextDocument(document);
  return undefined;
};

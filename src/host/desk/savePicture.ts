import * as vscode from 'vscode';

import { nameOf } from '../documentPanel.ts';

/** Asks where to, and writes the picture there; `png` is base64. Settles with a sentence, without one when nobody wants it. */
export async function savePicture(document: vscode.Uri, png: string): Promise<string | undefined> {
  const name = `${nameOf(document).replace(/\.[^.]+$/, '')}-arc.png`;
  const folder =
    document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
  const target = await vscode.window.showSaveDialog({
    title: 'Save the Picture of the Arc',
    filters: { PNG: ['png'] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return undefined;
  await vscode.workspace.fs.writeFile(target, Buffer.from(png, 'base64'));
  return `The picture is saved as ${nameOf(target)}.`;
}

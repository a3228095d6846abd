import * as vscode from 'vscode';

import type { Platform } from '../platform.ts';
import { nameOf } from '../webview/documentPanel.ts';

export type FileSystem = Pick<Platform, 'writeFile' | 'identityOf'>;

export interface SaveQuestion {
  readonly title: string;
  /** What kind of file it is, for whoever chooses. */
  readonly kind: string;
  /** What the file is called unless someone says otherwise, its ending included. */
  readonly name: string;
  /** The document it belongs to. */
  readonly document?: vscode.Uri;
}

/** Asks where a file is to be saved: beside its document, or in the workspace where that has no place of its own. */
export async function askedTarget({ title, kind, name, document }: SaveQuestion): Promise<vscode.Uri | undefined> {
  const folder = document !== undefined && isPlaced(document) ? vscode.Uri.joinPath(document, '..') : workspaceFolder();
  return vscode.window.showSaveDialog({
    title,
    filters: { [kind]: [name.slice(name.lastIndexOf('.') + 1)] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/**
 * Writes the file; what stood there before stands until all is written. Settles with a sentence where that is not possible
 * or it is one of `sources`, by whatever name. `what` begins the sentence.
 */
export async function written(
  target: vscode.Uri,
  content: Uint8Array,
  what: string,
  sources: readonly vscode.Uri[],
  system: FileSystem,
): Promise<string | undefined> {
  const problem = await sourceProblem(target, sources, what, system);
  if (problem !== undefined) return problem;
  try {
    await system.writeFile(target, content);
    return undefined;
  } catch (error) {
    return `${what} could not be written.${error instanceof Error ? ` ${error.message}` : ''}`;
  }
}

/** Why `what` cannot be written there: it is one of `sources`, by this name or another. */
export async function sourceProblem(
  target: vscode.Uri,
  sources: readonly vscode.Uri[],
  what: string,
  { identityOf }: FileSystem,
): Promise<string | undefined> {
  const place = await identityOf(target);
  for (const source of sources)
    if ((await identityOf(source)) === place)
      return `This is ${nameOf(source)} itself. Choose another name for ${what.toLowerCase()}.`;
  return undefined;
}

/** The last part of an address without its ending. */
export function stemOf(uri: vscode.Uri): string {
  return nameOf(uri).replace(/(?<=.)\.[^.]*$/, '');
}

function isPlaced({ scheme }: vscode.Uri): boolean {
  return scheme !== 'untitled' && (scheme === 'file' || vscode.workspace.fs.isWritableFileSystem(scheme) === true);
}

function workspaceFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** Asks where to, and writes the picture there; `png` is base64. Settles with a sentence, without one when nobody wants it. */
export async function savePicture(document: vscode.Uri, png: string, system: FileSystem): Promise<string | undefined> {
  const name = `${stemOf(document)}-arc.png`;
  const target = await askedTarget({ title: 'Save the Picture of the Arc', kind: 'PNG', name, document });
  if (target === undefined) return undefined;
  const problem = await written(target, bytesOf(png), 'The picture', [document], system);
  return problem ?? `The picture is saved as ${nameOf(target)}.`;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

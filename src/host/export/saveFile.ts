import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { sentences } from '../../core/language/lists.ts';
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
 * or it is one of `sources`, by whatever name. `failure` begins the sentence where the system refuses.
 */
export async function written(
  target: vscode.Uri,
  content: Uint8Array,
  failure: string,
  sources: readonly vscode.Uri[],
  system: FileSystem,
): Promise<string | undefined> {
  const problem = await sourceProblem(target, sources, system);
  if (problem !== undefined) return problem;
  try {
    await system.writeFile(target, content);
    return undefined;
  } catch (error) {
    return sentences(failure, error instanceof Error ? error.message : '');
  }
}

/** Why nothing can be written there: it is one of `sources`, by this name or another. */
export async function sourceProblem(
  target: vscode.Uri,
  sources: readonly vscode.Uri[],
  { identityOf }: FileSystem,
): Promise<string | undefined> {
  const [place, address] = [await identityOf(target), target.toString()];
  for (const source of sources)
    // Where nothing is yet, no other name leads there.
    if (place === address ? source.toString() === address : (await identityOf(source)) === place)
      return t('This is {0} itself. Choose another name for what is to be written.', nameOf(source));
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
  const target = await askedTarget({ title: t('Save the Picture of the Arc'), kind: 'PNG', name, document });
  if (target === undefined) return undefined;
  const problem = await written(target, bytesOf(png), t('The picture could not be written.'), [document], system);
  return problem ?? t('The picture is saved as {0}.', nameOf(target));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

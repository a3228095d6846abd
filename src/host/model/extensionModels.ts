import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

/** What the id of a model begins with that lies in an extension: what the Hub calls a model has no colon. */
const prefix = 'extension:';

/**
 * The id of a model in the folder of an installed extension: `extension:publisher.name/path`. It outlives the extension's
 * updates, each of which has a folder of its own. Undefined where the folder lies in none.
 */
export function extensionModelId(folder: vscode.Uri): string | undefined {
  const address = withoutSlash(folder);
  for (const { id, extensionUri } of vscode.extensions.all) {
    const home = withoutSlash(extensionUri);
    if (address === home) return prefix + id;
    if (address.startsWith(`${home}/`)) {
      const path = decodeURIComponent(address.slice(home.length + 1));
      return isPathInside(path) ? `${prefix}${id}/${path}` : undefined;
    }
  }
  return undefined;
}

export function isExtensionModelId(id: string): boolean {
  return id.startsWith(prefix);
}

/** The extension that brings a model; undefined where it is not here. */
export function extensionOf(id: string): vscode.Extension<unknown> | undefined {
  return vscode.extensions.getExtension(partsOf(id).extension);
}

/** Where that model lies now; undefined where its extension is not here, or the id is none. */
export function extensionModelFolder(id: string): vscode.Uri | undefined {
  const { path } = partsOf(id);
  const home = extensionOf(id)?.extensionUri;
  if (home === undefined || (path !== '' && !isPathInside(path))) return undefined;
  return path === '' ? home : vscode.Uri.joinPath(home, ...path.split('/'));
}

/** Why a model in use cannot be: its extension was taken away; undefined where it is here, or the model is of another kind. */
export function missingExtension(id: string): string | undefined {
  if (!isExtensionModelId(id) || extensionModelFolder(id) !== undefined) return undefined;
  return t(
    'The extension {0}, which brings the model in use, is not installed here or is disabled. Install or enable it, or run “Choose Model…”.',
    partsOf(id).extension,
  );
}

function partsOf(id: string): { readonly extension: string; readonly path: string } {
  const [extension = '', ...path] = id.slice(prefix.length).split('/');
  return { extension, path: path.join('/') };
}

/** Whether a path leads down from where it begins. */
function isPathInside(path: string): boolean {
  return path.split('/').every((name) => !/^\.{0,2}$/.test(name) && !/[\\:]/.test(name));
}

function withoutSlash(uri: vscode.Uri): string {
  return uri.toString().replace(/\/$/, '');
}

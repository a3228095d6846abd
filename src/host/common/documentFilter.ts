import * as vscode from 'vscode';
import type { DocumentFilter } from 'vscode';

/**
 * Where documents live that a person writes. An allow-list: review comments, chat, output and `git:` mirrors are text
 * documents too and must stay quiet. A notebook's cell is a document of its own language.
 */
const writtenSchemes = [
  'file',
  'untitled',
  'vscode-notebook-cell',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'vscode-scm',
] as const;

/**
 * Whether the document is the message in the Source Control view: on the screen, but in no editor that extensions get. Hovers,
 * problems and quick fixes work there; marks and labels do not.
 */
export function isSourceControlInput({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'vscode-scm';
}

/** With those of the workspace, whatever file system somebody gave the editor: its files are what a person works on. */
function analysedSchemes(): readonly string[] {
  return [...new Set([...writtenSchemes, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** Documents of these languages there, or of any. */
export function analysedSelector(languages: readonly string[] = ['*']): DocumentFilter[] {
  return analysedSchemes().flatMap((scheme) => languages.map((language) => ({ scheme, language })));
}

/** Every text there is, a notebook's cell and an older version too: for what shows only what a person asked for. */
export const anyText: DocumentFilter = { scheme: '*' };

export function isAnalysedScheme(scheme: string): boolean {
  return analysedSchemes().includes(scheme);
}

/** Whether it is a cell of a notebook: most are code. */
export function isCell(document: Pick<vscode.TextDocument, 'uri'>): boolean {
  return document.uri.scheme === 'vscode-notebook-cell';
}

/** Whether one of the globs is of this document: below its workspace folder, or where it has none, of its path. */
export function isIgnoredFile(document: vscode.TextDocument, globs: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return globs.some((glob) => {
    const pattern = folder === undefined ? glob : new vscode.RelativePattern(folder, glob);
    return vscode.languages.match({ pattern }, document) > 0;
  });
}

/** Whether the document is read without anybody asking for it, by what is set for it. */
export function isReadByItself(
  document: vscode.TextDocument,
  { automatic, ignoredFiles }: { readonly automatic: boolean; readonly ignoredFiles: readonly string[] },
): boolean {
  return automatic && isAnalysedScheme(document.uri.scheme) && !isIgnoredFile(document, ignoredFiles);
}

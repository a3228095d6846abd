import type * as vscode from 'vscode';

import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { isCell } from './documentFilter.ts';

/**
 * The language a document is read in: the editor's, or where that knows no better than plain text, what the ending of its
 * name says, as on the command line. A `.po` is plain text to an editor without an extension for it. A notebook's cell has
 * the notebook's name, which says nothing of it.
 */
export function languageOf(document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): string {
  const { languageId, uri } = document;
  return languageId === 'plaintext' && !isCell(document) ? languageOfFile(uri.path) : languageId;
}

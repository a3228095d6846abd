import type * as vscode from 'vscode';

import type { DocumentState } from '../../render/passage/whyNothing.ts';
import type { HandlerContext } from '../commandContext.ts';
import { isAnalysedScheme, isIgnoredFile } from '../common/documentFilter.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** Of the document in front, or of none. */
export function documentState(
  document: vscode.TextDocument | undefined,
  { documents, model, paused }: Pick<HandlerContext, 'documents' | 'model' | 'paused'>,
): DocumentState {
  const { enabled, gutter, labels, ignoredFiles, emotions } = readDocumentSettings(document);
  const analysis = document && documents.of(document);
  return {
    enabled,
    text: textOf(document, analysis !== undefined),
    areHidden: paused.areAll,
    isPaused: document !== undefined && paused.has(document),
    isIgnoredFile: document !== undefined && isIgnoredFile(document, ignoredFiles),
    language: document === undefined ? '' : languageOf(document),
    hasMarks: gutter || labels !== 'off',
    emotions,
    model: model.state,
    analysis,
  };
}

/** What was asked for is read wherever it lives. */
function textOf(document: vscode.TextDocument | undefined, isRead: boolean): DocumentState['text'] {
  if (document === undefined) return 'none';
  return isRead || isAnalysedScheme(document.uri.scheme) ? 'document' : 'mirror';
}

import type * as vscode from 'vscode';

import type { DocumentPart } from '../../picture/partOfDocument.ts';
import type { HandlerParts } from '../commandParts.ts';
import { activeReport } from './openReport.ts';

/** What the report a person looks at shows of the document, else what the sidebar does. */
export function partInFront(document: vscode.TextDocument, { sidebar }: HandlerParts): DocumentPart {
  const report = activeReport();
  if (report !== undefined) return report.part;
  const voice = sidebar.voiceOf(document);
  return voice === undefined ? {} : { voice };
}

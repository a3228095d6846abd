import * as vscode from 'vscode';

import { reportState } from '../../view/tabState.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { openedDocument } from './openedDocument.ts';
import { OpenTabs } from './openTabs.ts';
import { Report } from './report.ts';
import { textInFront } from './textInFront.ts';

const reports = new OpenTabs<Report>();

/** Opens the report of the document a person is in, one for each document; settles when the document is read. */
export async function openReport(parts: HandlerParts): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return activeReport() === undefined ? noText : undefined;
  const address = document.uri.toString();
  const open = reports.of(address);
  if (open === undefined) reports.keep(address, new Report(document.uri, parts), parts);
  else open.reveal();
  await parts.documents.request(document);
  return undefined;
}

/** The report a person is looking at. */
export function activeReport(): Report | undefined {
  return reports.active;
}

/** Fills a tab that stood open when the window was left; settles when its document is read or known to be gone. */
export async function restoreReport(tab: vscode.WebviewPanel, state: unknown, parts: HandlerParts): Promise<undefined> {
  const saved = reportState(state);
  if (saved === undefined || reports.of(saved.document) !== undefined) {
    tab.dispose();
    return;
  }
  const uri = vscode.Uri.parse(saved.document);
  const report = reports.keep(saved.document, new Report(uri, parts, tab, saved.voice), parts);
  const document = await openedDocument(uri);
  if (document === undefined) report.gone();
  else await parts.documents.request(document);
}

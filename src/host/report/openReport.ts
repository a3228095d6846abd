import * as vscode from 'vscode';
import { reportState } from '../../view/tabState.ts';
import type { HandlerContext } from '../commandContext.ts';
import { noText } from '../common/commandTarget.ts';
import { openedDocument } from '../common/openDocuments.ts';
import { OpenTabs } from '../tabs/openTabs.ts';
import { ReportTab } from './reportTab.ts';
import { textInFront } from '../tabs/textInFront.ts';
import type { DocumentPart } from '../../render/report/partOfDocument.ts';

const reports = new OpenTabs<ReportTab>();

/** Opens the report of the document a person is in, one for each document; settles when the document is read. */
export async function openReport(parts: HandlerContext): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return activeReport() === undefined ? noText() : undefined;
  const address = document.uri.toString();
  const open = reports.of(address);
  if (open === undefined) reports.keep(address, new ReportTab(document.uri, parts), parts);
  else open.reveal();
  await parts.documents.request(document);
  return undefined;
}

/** The report a person is looking at. */
export function activeReport(): ReportTab | undefined {
  return reports.active;
}

/** Fills a tab that stood open when the window was left; settles when its document is read or known to be gone. */
export async function restoreReport(
  tab: vscode.WebviewPanel,
  state: unknown,
  parts: HandlerContext,
): Promise<undefined> {
  const saved = reportState(state);
  if (saved === undefined || reports.of(saved.document) !== undefined) {
    tab.dispose();
    return;
  }
  const uri = vscode.Uri.parse(saved.document);
  const report = reports.keep(saved.document, new ReportTab(uri, parts, tab, saved.voice), parts);
  const document = await openedDocument(uri);
  if (document === undefined) report.gone();
  else await parts.documents.request(document);
}

/** What the report a person looks at shows of the document, else what the sidebar does. */
export function partInFront(document: vscode.TextDocument, { sidebar }: HandlerContext): DocumentPart {
  const report = activeReport();
  if (report !== undefined) return report.part;
  const voice = sidebar.voiceOf(document);
  return voice === undefined ? {} : { voice };
}

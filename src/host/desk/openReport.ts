import * as vscode from 'vscode';

import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { Report } from './report.ts';

const reports = new Map<string, Report>();

/** Opens the report of the document a person is in, one for each document; settles when the document is read. */
export async function openReport(parts: HandlerParts): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    const active = [...reports.values()].some(({ isActive }) => isActive);
    return active ? undefined : noText;
  }
  const address = document.uri.toString();
  const open = reports.get(address);
  if (open === undefined) {
    const report = new Report(document, parts);
    reports.set(address, report);
    report.onDidClose(() => reports.delete(address));
    parts.context.subscriptions.push(report);
  } else {
    open.reveal();
  }
  await parts.documents.request(document);
  return undefined;
}

import * as vscode from 'vscode';

import type { HandlerParts } from '../commandParts.ts';
import { nameOf } from '../documentPanel.ts';
import { noText } from '../noText.ts';
import { ComparisonTab } from './comparisonTab.ts';
import { readDrafts } from './drafts.ts';
import { fileDraft, headDraft, type OlderDraft } from './olderDraft.ts';

const tabs = new Map<string, ComparisonTab>();

/** Compares the document a person is in with what Git's last commit has of it. */
export async function compareWithHead(parts: HandlerParts): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return noText;
  return compare(document, headDraft(document, parts.context), parts);
}

/** Compares it with a file: the one whose address is given, else one the person chooses. */
export async function compareWithFile(parts: HandlerParts, [address]: readonly unknown[]): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return noText;
  const uri = typeof address === 'string' ? vscode.Uri.parse(address) : await chosenFile(document);
  if (uri === undefined) return undefined;
  if (uri.toString() === document.uri.toString())
    return `“${nameOf(uri)}” is the document itself. Choose another file.`;
  return compare(document, fileDraft(uri), parts);
}

async function compare(
  document: vscode.TextDocument,
  older: OlderDraft,
  parts: HandlerParts,
): Promise<string | undefined> {
  const drafts = await readDrafts(document.uri, older, parts.documents);
  if (typeof drafts === 'string') return drafts;
  const key = `${document.uri.toString()} ${older.key}`;
  const tab = tabs.get(key) ?? newTab(key, document.uri, older, parts);
  tab.reveal();
  tab.show(drafts);
  return undefined;
}

function newTab(key: string, uri: vscode.Uri, older: OlderDraft, parts: HandlerParts): ComparisonTab {
  const tab = new ComparisonTab(uri, older, parts);
  tabs.set(key, tab);
  tab.onDidClose(() => tabs.delete(key));
  parts.context.subscriptions.push(tab);
  return tab;
}

async function chosenFile(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const beside = document.isUntitled ? undefined : vscode.Uri.joinPath(document.uri, '..');
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: 'Compare with File',
      openLabel: 'Compare',
      ...(beside !== undefined && { defaultUri: beside }),
    })) ?? [];
  return uri;
}

import * as vscode from 'vscode';

import type { HandlerParts } from '../commandParts.ts';
import { comparisonState } from '../../view/tabState.ts';
import { nameOf } from '../documentPanel.ts';
import { noText } from '../noText.ts';
import { ComparisonTab } from './comparisonTab.ts';
import { readDrafts } from './drafts.ts';
import { openedDocument } from './openedDocument.ts';
import { OpenTabs } from './openTabs.ts';
import { draftOf, fileDraft, headDraft, type OlderDraft } from './olderDraft.ts';
import { textInFront } from './textInFront.ts';

const tabs = new OpenTabs<ComparisonTab>();

/** Compares the document a person is in with what Git's last commit has of it. */
export async function compareWithHead(parts: HandlerParts): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return noText;
  return compare(document, headDraft(document, parts.context), parts);
}

/** Compares it with a file: the one whose address is given, else one the person chooses. */
export async function compareWithFile(parts: HandlerParts, [address]: readonly unknown[]): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return noText;
  const uri = typeof address === 'string' ? vscode.Uri.parse(address) : await chosenFile(document);
  if (uri === undefined) return undefined;
  if (uri.toString() === document.uri.toString())
    return `“${nameOf(uri)}” is the document itself. Choose another file.`;
  return compare(document, fileDraft(uri), parts);
}

/** The comparison a person is looking at. */
export function activeComparison(): ComparisonTab | undefined {
  return tabs.active;
}

async function compare(
  document: vscode.TextDocument,
  older: OlderDraft,
  parts: HandlerParts,
): Promise<string | undefined> {
  const drafts = await readDrafts(document.uri, older, parts.documents);
  if (typeof drafts === 'string') return drafts;
  const key = `${document.uri.toString()} ${older.key}`;
  const tab = tabs.of(key) ?? tabs.keep(key, new ComparisonTab(document.uri, older, parts), parts);
  tab.reveal();
  tab.show(drafts);
  return undefined;
}

/** Fills a tab that stood open when the window was left: with both drafts as they are now. */
export async function restoreComparison(
  panel: vscode.WebviewPanel,
  state: unknown,
  parts: HandlerParts,
): Promise<undefined> {
  const saved = comparisonState(state);
  const key = saved && `${saved.document} ${saved.older}`;
  if (saved === undefined || key === undefined || tabs.of(key) !== undefined) {
    panel.dispose();
    return;
  }
  const uri = vscode.Uri.parse(saved.document);
  const document = await openedDocument(uri);
  const older = draftOf(saved.older, document ?? { uri, languageId: 'plaintext' }, parts.context);
  await tabs.keep(key, new ComparisonTab(uri, older, parts, panel), parts).restore();
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

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { comparisonState } from '../../view/tabState.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { noText } from '../common/commandTarget.ts';
import { ComparisonTab } from './comparisonTab.ts';
import { chosenCommit } from './chosenCommit.ts';
import { readDrafts, draftOf, fileDraft, type OlderDraft, revisionDraft } from './drafts.ts';
import { head } from './git.ts';
import { openedDocument } from '../common/openDocuments.ts';
import { OpenTabs } from '../tabs/openTabs.ts';
import { textInFront } from '../tabs/textInFront.ts';

const tabs = new OpenTabs<ComparisonTab>();

/** Compares the document a person is in with what Git's last commit has of it. */
export async function compareWithHead(parts: HandlerContext): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return noText();
  return compareDrafts(document, revisionDraft(document, head, parts.context), parts);
}

/** Compares it with what a commit has of it: the one whose hash is given, else one the person chooses of those that touched it. */
export async function compareWithRevision(
  parts: HandlerContext,
  [hash]: readonly unknown[],
): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return noText();
  const commit = typeof hash === 'string' ? { hash } : await chosenCommit(document.uri);
  if (commit === undefined || typeof commit === 'string') return commit;
  return compareDrafts(document, revisionDraft(document, commit.hash, parts.context), parts);
}

/** Compares it with a file: the one whose address is given, else one the person chooses. */
export async function compareWithFile(
  parts: HandlerContext,
  [address]: readonly unknown[],
): Promise<string | undefined> {
  const document = await textInFront();
  if (document === undefined) return noText();
  const uri = typeof address === 'string' ? vscode.Uri.parse(address) : await chosenFile(document);
  if (uri === undefined) return undefined;
  if (uri.toString() === document.uri.toString())
    return t('“{0}” is the document itself. Choose another file.', nameOf(uri));
  return compareDrafts(document, fileDraft(uri), parts);
}

/** The comparison a person is looking at. */
export function activeComparison(): ComparisonTab | undefined {
  return tabs.active;
}

/** Compares a document with an older draft in the tab of both; settles with a sentence where that is not possible. */
export async function compareDrafts(
  document: vscode.TextDocument,
  older: OlderDraft,
  parts: HandlerContext,
): Promise<string | undefined> {
  const key = `${document.uri.toString()} ${older.key}`;
  // A tab opens its own draft anew, and lets go of what it had of it.
  const draft = tabs.of(key)?.older ?? older;
  try {
    const drafts = await readDrafts(document.uri, draft, parts.documents);
    if (typeof drafts === 'string') return drafts;
    const tab = tabs.of(key) ?? tabs.keep(key, new ComparisonTab(document.uri, draft, parts), parts);
    tab.reveal();
    tab.show(drafts);
    return undefined;
  } finally {
    if (tabs.of(key) === undefined) draft.forget();
  }
}

/** Fills a tab that stood open when the window was left: with both drafts as they are now. */
export async function restoreComparison(
  panel: vscode.WebviewPanel,
  state: unknown,
  parts: HandlerContext,
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
      title: t('Compare with File'),
      openLabel: t('Compare'),
      ...(beside !== undefined && { defaultUri: beside }),
    })) ?? [];
  return uri;
}

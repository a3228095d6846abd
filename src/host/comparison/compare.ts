import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { type ComparisonState, comparisonState } from '../../view/tabState.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { noText } from '../common/commandTarget.ts';
import { ComparedDrafts, type ReadDrafts } from './comparedDrafts.ts';
import type { ComparedTab } from './comparedTab.ts';
import { ComparedTabs } from './comparedTabs.ts';
import { chosenCommit } from './chosenCommit.ts';
import { fileDraft, type OlderDraft } from './drafts.ts';
import { draftOf, revisionDraft } from './revisionDraft.ts';
import { head } from './git.ts';
import { openedDocument } from '../common/openDocuments.ts';
import { textInFront } from '../tabs/textInFront.ts';

const tabs = new ComparedTabs<ReadDrafts, ComparedDrafts>();

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
export function activeComparison(): ComparedTab<ReadDrafts> | undefined {
  return tabs.active;
}

/** Compares a document with an older draft in the tab of both; settles with a sentence where that is not possible. */
export function compareDrafts(
  { uri }: vscode.TextDocument,
  older: OlderDraft,
  parts: HandlerContext,
): Promise<string | undefined> {
  return tabs.compare(new ComparedDrafts(uri, older, parts), parts);
}

/** Fills a tab that stood open when the window was left: with both drafts as they are now. */
export async function restoreComparison(
  panel: vscode.WebviewPanel,
  state: unknown,
  parts: HandlerContext,
  closed: AbortSignal,
): Promise<undefined> {
  const saved = comparisonState(state);
  const drafts = saved && (await savedDrafts(saved, parts));
  if (closed.aborted) drafts?.dispose();
  else await tabs.restore(panel, drafts, parts);
}

async function savedDrafts({ document, older }: ComparisonState, parts: HandlerContext): Promise<ComparedDrafts> {
  const uri = vscode.Uri.parse(document);
  const newer = (await openedDocument(uri)) ?? { uri, languageId: 'plaintext' };
  return new ComparedDrafts(uri, draftOf(older, newer, parts.context), parts);
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

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { comparisonState } from '../../view/tabState.ts';
import type { HandlerContext } from '../commandContext.ts';
import { chosenRevision } from './chosenCommit.ts';
import { ComparedFolder } from './comparedFolder.ts';
import type { ComparedTab } from './comparedTab.ts';
import { ComparedTabs } from './comparedTabs.ts';
import type { FolderReading } from './folderReading.ts';
import { revisionOf } from './revisionDraft.ts';

const tabs = new ComparedTabs<FolderReading, ComparedFolder>();

/**
 * Compares what lies below a folder with a commit: the folder and the hash, or HEAD, where they are given, else those the
 * person chooses.
 */
export async function compareFolder(
  parts: HandlerContext,
  [given, revision]: readonly unknown[],
): Promise<string | undefined> {
  const folder = given instanceof vscode.Uri ? given : await chosenFolder();
  if (folder === undefined || typeof folder === 'string') return folder;
  const chosen = typeof revision === 'string' ? { hash: revision } : await chosenRevision(folder);
  if (chosen === undefined || typeof chosen === 'string') return chosen;
  return tabs.compare(new ComparedFolder(folder, chosen.hash, parts), parts);
}

/** The comparison of a folder that a person is looking at. */
export function activeFolder(): ComparedTab<FolderReading> | undefined {
  return tabs.active;
}

/** Fills a tab that stood open when the window was left: with the folder as it is now. */
export async function restoreFolder(
  panel: vscode.WebviewPanel,
  state: unknown,
  parts: HandlerContext,
): Promise<undefined> {
  const saved = comparisonState(state);
  const revision = saved && revisionOf(saved.older);
  const folder = saved && vscode.Uri.parse(saved.document);
  const isKnown = folder !== undefined && revision !== undefined;
  return tabs.restore(panel, isKnown ? new ComparedFolder(folder, revision, parts) : undefined, parts);
}

/** The workspace's folder, the one a person chooses where there are several, or that there is none. */
async function chosenFolder(): Promise<vscode.Uri | string | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) return t('No folder is open. Open one to compare it with a revision.');
  return others.length === 0 ? first.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

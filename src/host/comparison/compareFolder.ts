import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { comparisonState } from '../../view/tabState.ts';
import type { HandlerContext } from '../commandContext.ts';
import { OpenTabs } from '../tabs/openTabs.ts';
import { chosenRevision } from './chosenCommit.ts';
import { revisionOf } from './drafts.ts';
import { FolderTab } from './folderTab.ts';
import { readFolder } from './readFolder.ts';

const tabs = new OpenTabs<FolderTab>();

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
  const reading = await readFolder(folder, chosen.hash, parts);
  if (typeof reading === 'string') return reading;
  const key = keyOf(folder, chosen.hash);
  const tab = tabs.of(key) ?? tabs.keep(key, new FolderTab(folder, chosen.hash, parts), parts);
  tab.reveal();
  tab.show(reading);
  return undefined;
}

/** The comparison of a folder that a person is looking at. */
export function activeFolder(): FolderTab | undefined {
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
  if (folder === undefined || revision === undefined || tabs.of(keyOf(folder, revision)) !== undefined) {
    panel.dispose();
    return;
  }
  const tab = tabs.keep(keyOf(folder, revision), new FolderTab(folder, revision, parts, panel), parts);
  await tab.restore();
}

/** The workspace's folder, the one a person chooses where there are several, or that there is none. */
async function chosenFolder(): Promise<vscode.Uri | string | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) return t('No folder is open. Open one to compare it with a revision.');
  return others.length === 0 ? first.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

function keyOf(folder: vscode.Uri, revision: string): string {
  return `${folder.toString()} ${revision}`;
}

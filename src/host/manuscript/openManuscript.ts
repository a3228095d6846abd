import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import type { Handler, HandlerContext } from '../commandContext.ts';
import { OnlyTab } from '../tabs/onlyTab.ts';
import { workspaceAnalysis } from '../workspace/analyseWorkspace.ts';
import { ManuscriptTab } from './manuscriptTab.ts';

const tabs = new OnlyTab<ManuscriptTab>();

/** The chart of the manuscript, while it is open. */
export function manuscriptTab(): ManuscriptTab | undefined {
  return tabs.open;
}

/** Opens the chart over all analysed files; there is one for each window. */
export const openManuscript: Handler = async (parts) => {
  if ((workspaceAnalysis()?.files ?? []).length === 0)
    return t('No workspace is analysed yet. Run Analyse Workspace first.');
  if (tabs.open === undefined) tabs.keep(new ManuscriptTab(parts), parts);
  else tabs.open.reveal();
  return undefined;
};

/** Fills the tab that stood open when the window was left. */
export async function restoreManuscript(
  tab: vscode.WebviewPanel,
  _: unknown,
  parts: HandlerContext,
): Promise<undefined> {
  if (tabs.open === undefined) tabs.keep(new ManuscriptTab(parts, tab), parts);
  else tab.dispose();
}

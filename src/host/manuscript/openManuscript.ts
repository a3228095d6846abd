import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import type { Handler, HandlerContext } from '../commandContext.ts';
import { workspaceAnalysis } from '../workspace/analyseWorkspace.ts';
import { ManuscriptTab } from './manuscriptTab.ts';

let open: ManuscriptTab | undefined;

/** The chart of the manuscript, while it is open. */
export function manuscriptTab(): ManuscriptTab | undefined {
  return open;
}

/** Opens the chart over all analysed files; there is one for each window. */
export const openManuscript: Handler = async (parts) => {
  if ((workspaceAnalysis()?.files ?? []).length === 0)
    return t('No workspace is analysed yet. Run Analyse Workspace first.');
  if (open === undefined) keep(new ManuscriptTab(parts), parts);
  else open.reveal();
  return undefined;
};

/** Fills the tab that stood open when the window was left. */
export async function restoreManuscript(
  tab: vscode.WebviewPanel,
  _: unknown,
  parts: HandlerContext,
): Promise<undefined> {
  if (open === undefined) keep(new ManuscriptTab(parts, tab), parts);
  else tab.dispose();
}

function keep(tab: ManuscriptTab, { context }: HandlerContext): void {
  open = tab;
  tab.onDidClose(() => (open = undefined));
  context.subscriptions.push({ dispose: () => open?.dispose() });
}

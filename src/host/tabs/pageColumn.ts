import * as vscode from 'vscode';

/** Where something opens that leaves in sight what is in front: where a page is, else in another column that is there, so that no third one comes. */
export function columnBeside(): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ isActive }) => !isActive);
  return (others.find(holdsPage) ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Where a page opens that stands for itself: where another one is, else in front. */
export function columnOfPages(): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  const active = groups.find(({ isActive }) => isActive);
  if (active === undefined || holdsPage(active)) return vscode.ViewColumn.Active;
  return groups.find(holdsPage)?.viewColumn ?? vscode.ViewColumn.Active;
}

/** The column of a text that is in sight, of those but this one; undefined where there is none. */
export function columnOfText(but?: vscode.ViewColumn): vscode.ViewColumn | undefined {
  const columns = vscode.window.visibleTextEditors.flatMap(({ viewColumn }) => viewColumn ?? []);
  return columns.find((column) => column !== but);
}

function holdsPage({ tabs }: vscode.TabGroup): boolean {
  return tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('emotionLens.'));
}

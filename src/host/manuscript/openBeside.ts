import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { columnBeside, columnOfText } from '../tabs/pageColumn.ts';
import type { WorkspaceFile } from '../workspace/workspaceAnalysis.ts';

/** Opens a file at a line, from 0, in another column than this one, which stays in sight; says so where the file is gone. */
export async function openBeside(
  { uri, path }: WorkspaceFile,
  line: number,
  column: vscode.ViewColumn | undefined,
): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return t('{0} is not where it was. Analyse the workspace again.', path);
  }
  const selection = new vscode.Range(line, 0, line, 0);
  const viewColumn = columnOfText(column) ?? columnBeside();
  await vscode.commands.executeCommand('vscode.open', uri, { selection, viewColumn });
  return undefined;
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { type FileFilter, type FileOrder, filesOf } from '../../core/workspace/fileTree.ts';
import { itemText } from '../../render/workspace/workspaceItem.ts';
import { workspaceCsv, workspaceJson } from '../../render/workspace/workspaceRecords.ts';
import { workspaceTable } from '../../render/workspace/workspaceTable.ts';
import type { Handler } from '../commandContext.ts';
import { isRecord } from '../../core/scoring/guards.ts';
import { chosenFormat } from '../export/chosenFormat.ts';
import { askedTarget, sourceProblem, written } from '../export/saveFile.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { workspaceView } from './analyseWorkspace.ts';

function nothingYet(): string {
  return t('No workspace is analysed yet. Run Analyse Workspace first.');
}

export const sortWorkspace: Handler = async () => {
  const view = workspaceView();
  if (view === undefined) return nothingYet();
  const orders: readonly (vscode.QuickPickItem & { readonly order: FileOrder })[] = [
    { label: t('By Name'), order: 'name' },
    { label: t('By Share of the Emotion'), order: 'share' },
    { label: t('By Words'), order: 'words' },
  ];
  const picked = await vscode.window.showQuickPick(orders, { title: t('Sort Files') });
  if (picked !== undefined) view.order = picked.order;
  return undefined;
};

export const filterWorkspace: Handler = async () => {
  const view = workspaceView();
  if (view === undefined) return nothingYet();
  const filters: readonly (vscode.QuickPickItem & { readonly filter: FileFilter })[] = [
    { label: t('All Files'), filter: { type: 'all' } },
    ...view.labels.map((label) => ({ label: emotionName(label), filter: { type: 'emotion', label } as const })),
    { label: noEmotionName(), filter: { type: 'none' } },
    { label: t('Not read'), filter: { type: 'problem' } },
  ];
  const picked = await vscode.window.showQuickPick(filters, { title: t('Filter Files') });
  if (picked !== undefined) view.filter = picked.filter;
  return undefined;
};

/** A row as a line, or all that the tree shows as a table in Markdown. */
export const copyWorkspace: Handler = async ({ announcements }, [node]) => {
  const view = workspaceView();
  if (view === undefined) return nothingYet();
  const file = fileOf(node);
  const row = file && filesOf(view.tree).find((each) => each.file.uri.toString() === file.toString());
  const text = row === undefined ? workspaceTable(view.tree) : `${row.file.path}: ${itemText(row).description}`;
  await vscode.env.clipboard.writeText(text);
  announcements.show(row === undefined ? t('The table of all files is copied.') : t('The row is copied.'));
  return undefined;
};

const formats = {
  csv: { name: 'CSV', write: workspaceCsv },
  json: { name: 'JSON', write: workspaceJson },
  md: { name: 'Markdown', write: workspaceTable },
} as const;

/** A format's name and an address, where they are given, answer the questions what to write and where to. */
export const exportWorkspace: Handler = async ({ platform }, [format, address]) => {
  const view = workspaceView();
  if (view === undefined) return nothingYet();
  const title = t('Export the Workspace’s Emotions');
  const name = await chosenFormat(formats, format, title);
  if (name === undefined) return undefined;
  const { name: kind, write } = formats[name];
  const target = address instanceof vscode.Uri ? address : await askedTarget({ title, kind, name: `emotions.${name}` });
  if (target === undefined) return undefined;
  const sources = view.files.map(({ uri }) => uri);
  if ((await sourceProblem(target, sources, platform)) !== undefined)
    return t('{0} is one of the analysed files. Choose another name.', nameOf(target));
  const problem = await written(
    target,
    new TextEncoder().encode(write(view.tree)),
    t('The table could not be written.'),
    [],
    platform,
  );
  return problem ?? t('The table is saved as {0}.', nameOf(target));
};

/** Shows the file of a row in the Explorer. */
export const revealFile: Handler = async (_, [node]) => {
  const uri = fileOf(node) ?? fileOf(workspaceView()?.selected);
  if (uri === undefined) return t('Choose a file in the list of the analysed files first.');
  await vscode.commands.executeCommand('revealInExplorer', uri);
  return undefined;
};

/** The address of a row's file, from whatever a menu hands over. */
function fileOf(node: unknown): vscode.Uri | undefined {
  const file = isRecord(node) ? node['file'] : undefined;
  const uri = isRecord(file) ? file['uri'] : undefined;
  return uri instanceof vscode.Uri ? uri : undefined;
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { TreeNode } from '../../core/workspace/fileTree.ts';
import { itemText, tallyLines } from '../../render/workspace/workspaceItem.ts';
import { placeOfLetters } from './rowLetters.ts';
import type { WorkspaceFile } from './workspaceAnalysis.ts';

export type WorkspaceNode = TreeNode<WorkspaceFile>;

/** How a folder, a file or a section stands in the tree, closed where it has something below it. */
export function workspaceRow(node: WorkspaceNode): vscode.TreeItem {
  const { label, description, spoken } = itemText(node);
  const item = new vscode.TreeItem(label, closedState(node));
  item.description = description;
  item.accessibilityInformation = { label: spoken };
  item.tooltip = [label, ...tallyLines(node.tally, node.labels)].join('\n');
  item.contextValue = node.type;
  const style = node.dominant && labelStyle(node.dominant.label, node.labels);
  if (style !== undefined) item.resourceUri = placeOfLetters(style.letters);
  const color = new vscode.ThemeColor(`emotionLens.${(style ?? noneStyle).colorKey}`);
  if (node.type === 'folder') {
    // The one named `folder` is the theme's, which has colours of its own.
    item.iconPath = new vscode.ThemeIcon('symbol-folder', color);
    return item;
  }
  const isProblem = node.file.outcome.type === 'problem';
  const dot = style === undefined ? 'circle-outline' : 'circle-filled';
  item.iconPath = isProblem ? new vscode.ThemeIcon('warning') : new vscode.ThemeIcon(dot, color);
  const line = node.type === 'section' ? node.section.line : 0;
  const selection = new vscode.Range(line, 0, line, 0);
  item.command = {
    command: 'vscode.open',
    title: t('Open'),
    arguments: [node.file.uri, node.type === 'section' ? { selection } : {}],
  };
  return item;
}

function closedState(node: WorkspaceNode): vscode.TreeItemCollapsibleState {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const isEmpty = node.type === 'section' || (node.type === 'file' && node.children.length === 0);
  return isEmpty ? None : Collapsed;
}

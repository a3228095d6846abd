import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { type FileFilter, type FileOrder, filesOf, fileTree, type FolderNode } from '../../core/workspace/fileTree.ts';
import { openFolders } from '../../core/workspace/openFolders.ts';
import { filesText } from '../../render/workspace/workspaceItem.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { registerRowLetters } from './rowLetters.ts';
import type { WorkspaceAnalysis, WorkspaceFile } from './workspaceAnalysis.ts';
import { type WorkspaceNode, workspaceRow } from './workspaceRow.ts';

/** About as many as a sidebar of usual height has. */
const rowsInSight = 25;

/** The analysed files as a tree in the sidebar. */
export class WorkspaceView implements vscode.TreeDataProvider<WorkspaceNode>, vscode.Disposable {
  readonly #analysis: WorkspaceAnalysis;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<WorkspaceNode>;
  readonly #listeners: vscode.Disposable;
  #order: FileOrder = 'name';
  #filter: FileFilter = { type: 'all' };
  #tree: FolderNode<WorkspaceFile>;
  #open: ReadonlySet<string> = new Set();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(analysis: WorkspaceAnalysis) {
    this.#analysis = analysis;
    this.#tree = this.#newTree();
    this.#view = vscode.window.createTreeView('emotionLens.workspace', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listeners = vscode.Disposable.from(
      registerRowLetters(),
      analysis.onDidChange(() => this.#refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.emotions')) this.#refresh();
      }),
    );
    this.#refresh();
  }

  /** What it shows. */
  get tree(): FolderNode<WorkspaceFile> {
    return this.#tree;
  }

  /** Of the model that read the files. */
  get labels(): readonly string[] {
    const read = this.#analysis.files.find(({ outcome }) => outcome.type === 'read');
    return read?.outcome.type === 'read' ? read.outcome.summary.labels : [];
  }

  /** All that were analysed, whatever the filter. */
  get files(): readonly WorkspaceFile[] {
    return this.#analysis.files;
  }

  get order(): FileOrder {
    return this.#order;
  }

  set order(order: FileOrder) {
    this.#order = order;
    this.#refresh();
  }

  get filter(): FileFilter {
    return this.#filter;
  }

  set filter(filter: FileFilter) {
    this.#filter = filter;
    this.#refresh();
  }

  /** The row with the focus. */
  get selected(): WorkspaceNode | undefined {
    return this.#view.selection[0];
  }

  /** Files with a clear emotion, of those it shows. */
  get badge(): vscode.ViewBadge | undefined {
    return this.#view.badge;
  }

  getChildren(node: WorkspaceNode = this.#tree): WorkspaceNode[] {
    return node.type === 'section' ? [] : [...node.children];
  }

  getTreeItem(node: WorkspaceNode): vscode.TreeItem {
    const item = workspaceRow(node);
    if (node.type !== 'folder') return item;
    // Another filter is another look: the editor keeps a folder it knows as it stands, closed over the few that are found.
    item.id = JSON.stringify([this.#filter, node.path]);
    if (this.#open.has(node.path)) item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    return item;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #newTree(): FolderNode<WorkspaceFile> {
    const { emotions } = readDocumentSettings();
    return fileTree(this.#analysis.files, { order: this.#order, filter: this.#filter, emotions });
  }

  #refresh(): void {
    this.#tree = this.#newTree();
    this.#open = openFolders(this.#tree, rowsInSight);
    const files = filesOf(this.#tree);
    const clear = files.filter(({ dominant }) => dominant !== undefined).length;
    const tooltip = t('With a clear emotion: {0}', filesText(clear));
    this.#view.badge = clear === 0 ? undefined : { value: clear, tooltip };
    this.#view.description = filterName(this.#filter);
    const { left } = this.#analysis;
    if (left > 0)
      this.#view.message = t('Not looked at yet: {0}. Analyse Workspace goes on from there.', filesText(left));
    else if (this.#analysis.isBehind)
      this.#view.message = t('Files have changed since. Analyse Workspace brings the list up to date.');
    else if (files.length === 0) this.#view.message = t('No file is shown. Analyse again, or change the filter.');
    // An empty message takes the one before away.
    else this.#view.message = '';
    this.#changed.fire();
  }
}

/** Empty where all files are shown. */
export function filterName(filter: FileFilter): string {
  switch (filter.type) {
    case 'all':
      return '';
    case 'none':
      return noEmotionName();
    case 'problem':
      return t('Not read');
    case 'emotion':
      return emotionName(filter.label);
    default:
      return filter satisfies never;
  }
}

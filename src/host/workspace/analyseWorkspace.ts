import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Handler, HandlerContext } from '../commandContext.ts';
import { withProgress } from '../common/withProgress.ts';
import { analysedPlaces, rememberPlaces } from '../common/analysedPlaces.ts';
import { ExplorerMoods } from './explorerMoods.ts';
import { WorkspaceAnalysis } from './workspaceAnalysis.ts';
import { WorkspaceView } from './workspaceView.ts';
import { WorkspaceWatch } from './workspaceWatch.ts';

let opened: { readonly analysis: WorkspaceAnalysis; readonly view: WorkspaceView } | undefined;

const changed = new vscode.EventEmitter<void>();

/** Fires when what is known of the workspace is another, from the first analysis on. */
export const onDidChangeAnalysis = changed.event;

/** What is known of the workspace in this window, once it was analysed. */
export function workspaceAnalysis(): WorkspaceAnalysis | undefined {
  return opened?.analysis;
}

/** The tree of the analysed files, once there is one. */
export function workspaceView(): WorkspaceView | undefined {
  return opened?.view;
}

/** Reads all files of the workspace, or below the folder that is given, and shows what came of them as a tree. */
export const analyseWorkspace: Handler = (parts, [given]) => {
  return analyse(given instanceof vscode.Uri ? [given] : workspaceFolders(), parts);
};

/** The same of all that the last window with an analysis of this workspace listed, which may be this one. */
export const analyseAgain: Handler = (parts) => {
  const places = analysedPlaces(parts.context.workspaceState).map((address) => vscode.Uri.parse(address));
  return analyse(places.length > 0 ? places : workspaceFolders(), parts);
};

async function analyse(folders: readonly vscode.Uri[], parts: HandlerContext): Promise<string | undefined> {
  if (folders.length === 0) return t('No folder is open. Open one to analyse its files.');
  const { analysis } = (opened ??= open(parts));
  try {
    await withProgress(t('Analysing the workspace'), (signal, tell) => analysis.run(folders, parts, signal, tell));
  } finally {
    if (analysis.files.length > 0) {
      await showView();
      await rememberPlaces(parts.context.workspaceState, analysis.places.all);
    }
  }
  return analysis.files.length === 0 ? t('No file to read was found here.') : undefined;
}

async function showView(): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'emotionLens.workspaceAnalysed', true);
  await vscode.commands.executeCommand('emotionLens.workspace.focus');
}

function open(parts: HandlerContext): NonNullable<typeof opened> {
  const { context } = parts;
  const analysis = new WorkspaceAnalysis();
  const view = new WorkspaceView(analysis);
  analysis.onDidChange(() => changed.fire());
  context.subscriptions.push(
    view,
    new ExplorerMoods(analysis, parts.paused),
    new WorkspaceWatch(analysis, parts),
    analysis,
    {
      dispose: () => (opened = undefined),
    },
  );
  return { analysis, view };
}

function workspaceFolders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

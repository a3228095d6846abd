import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { textInFront } from '../tabs/textInFront.ts';
import { newTrial } from './newTrial.ts';
import { keepTrial, keptTrial } from './trialStore.ts';
import { TrialTab } from './trialTab.ts';
import { nameOf } from '../webview/documentPanel.ts';

let tab: TrialTab | undefined;

/**
 * Opens the trial there is, or begins one. `workspace` or `document` begins another one with passages of these, whatever
 * there is; a number after it is the seed of chance.
 */
export async function tryOwnWriting(
  parts: HandlerContext,
  [scope, seed]: readonly unknown[],
): Promise<string | undefined> {
  const { workspaceState } = parts.context;
  if (scope !== undefined || keptTrial(workspaceState) === undefined) {
    const problem = await begin(parts, scope, seed);
    if (problem !== 'begun') return problem;
  }
  show(parts);
  return undefined;
}

/** Fills the tab that stood open when the window was left. */
export async function restoreTrial(panel: vscode.WebviewPanel, _: unknown, parts: HandlerContext): Promise<undefined> {
  if (tab !== undefined || keptTrial(parts.context.workspaceState) === undefined) panel.dispose();
  else keep(new TrialTab(parts, () => again(parts), panel), parts);
}

function show(parts: HandlerContext): void {
  if (tab === undefined) keep(new TrialTab(parts, () => again(parts)), parts);
  else tab.show();
  tab?.reveal();
}

function keep(opened: TrialTab, { context }: HandlerContext): void {
  tab = opened;
  opened.onDidClose(() => (tab = undefined));
  context.subscriptions.push(opened);
}

/** Another one in the place of the one there is; a person whose answers would go is asked. */
async function again(parts: HandlerContext): Promise<string | undefined> {
  const answers = keptTrial(parts.context.workspaceState)?.answers.length ?? 0;
  const startOver = t('Start Over');
  if (answers > 0) {
    const question = t(
      'Start over with other passages? The answers of this trial are given up; “Save Answers…” at its end keeps them.',
    );
    if ((await vscode.window.showWarningMessage(question, { modal: true }, startOver)) !== startOver) return undefined;
  }
  const problem = await begin(parts, undefined, undefined);
  if (problem !== 'begun') return problem;
  tab?.show();
  return undefined;
}

async function begin(parts: HandlerContext, scope: unknown, seed: unknown): Promise<string | undefined> {
  const document = await textInFront();
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const source = scope === 'document' || scope === 'workspace' ? scope : await askedSource(document, folders);
  if (source === undefined) return undefined;
  if (source === 'document' ? document === undefined : folders.length === 0) return nothingOpen();
  const of = source === 'document' && document !== undefined ? document : folders;
  const trial = await newTrial(of, parts, typeof seed === 'number' ? seed : Date.now());
  if (typeof trial === 'string') return trial;
  await keepTrial(parts.context.workspaceState, trial);
  return 'begun';
}

type Source = 'workspace' | 'document';

async function askedSource(
  document: vscode.TextDocument | undefined,
  folders: readonly vscode.Uri[],
): Promise<Source | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly source: Source })[] = [
    ...(folders.length === 0
      ? []
      : [{ label: t('The Workspace'), description: t('passages of many files'), source: 'workspace' } as const]),
    ...(document === undefined
      ? []
      : [{ label: t('This Document'), description: nameOf(document.uri), source: 'document' } as const]),
  ];
  if (items.length < 2) return items[0]?.source ?? 'document';
  const title = t('Try It on Your Own Writing');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: t('Whose passages to label') }))?.source;
}

function nothingOpen(): string {
  return t('Nothing is open. Open a folder or a document of yours first.');
}

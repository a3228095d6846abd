import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { OnlyTab } from '../tabs/onlyTab.ts';
import { textInFront } from '../tabs/textInFront.ts';
import type { Trial } from '../../core/trial/trial.ts';
import { newTrial } from './newTrial.ts';
import { keepTrial, keptTrial } from './trialStore.ts';
import { TrialTab } from './trialTab.ts';
import { nameOf } from '../webview/documentPanel.ts';

const tabs = new OnlyTab<TrialTab>();

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
    const trial = await chosenTrial(parts, scope, seed);
    if (trial === undefined || typeof trial === 'string') return trial;
    await keepTrial(workspaceState, trial);
  }
  show(parts);
  return undefined;
}

/** Fills the tab that stood open when the window was left. */
export async function restoreTrial(panel: vscode.WebviewPanel, _: unknown, parts: HandlerContext): Promise<undefined> {
  if (tabs.open !== undefined || keptTrial(parts.context.workspaceState) === undefined) panel.dispose();
  else tabs.keep(new TrialTab(parts, () => again(parts), panel), parts);
}

function show(parts: HandlerContext): void {
  if (tabs.open === undefined) tabs.keep(new TrialTab(parts, () => again(parts)), parts);
  else tabs.open.show();
  tabs.open?.reveal();
}

/** Another one in the place of the one there is; a person whose answers would go is asked. */
async function again(parts: HandlerContext): Promise<string | undefined> {
  const memory = parts.context.workspaceState;
  const before = answersIn(memory);
  if (!(await areGivenUp(before))) return undefined;
  const trial = await chosenTrial(parts, undefined, undefined);
  if (trial === undefined || typeof trial === 'string') return trial;
  // While passages are chosen, a person may go on to answer.
  const now = answersIn(memory);
  if (JSON.stringify(now) !== JSON.stringify(before) && !(await areGivenUp(now))) return undefined;
  await keepTrial(memory, trial);
  tabs.open?.show();
  return undefined;
}

function answersIn(memory: vscode.Memento): Trial['answers'] {
  return keptTrial(memory)?.answers ?? [];
}

async function areGivenUp({ length }: Trial['answers']): Promise<boolean> {
  if (length === 0) return true;
  const startOver = t('Start Over');
  const question = t(
    'Start over with other passages? The answers of this trial are given up; “Save Answers…” at its end keeps them.',
  );
  return (await vscode.window.showWarningMessage(question, { modal: true }, startOver)) === startOver;
}

/** A trial that is not kept yet, why there is none, or undefined where a person thinks better of it. */
async function chosenTrial(parts: HandlerContext, scope: unknown, seed: unknown): Promise<Trial | string | undefined> {
  const document = await textInFront();
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const source = scope === 'document' || scope === 'workspace' ? scope : await askedSource(document, folders);
  if (source === undefined) return undefined;
  if (source === 'document' ? document === undefined : folders.length === 0) return nothingOpen();
  const of = source === 'document' && document !== undefined ? document : folders;
  return newTrial(of, parts, typeof seed === 'number' ? seed : Date.now());
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

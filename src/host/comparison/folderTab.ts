import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { folderChanges as folderPage } from '../../render/comparison/folderChanges.ts';
import { folderTable } from '../../render/comparison/folderRecords.ts';
import { comparisonSentence } from '../../render/comparison/comparison.ts';
import { type FromComparison, fromComparison } from '../../view/comparisonProtocol.ts';
import type { HandlerContext } from '../commandContext.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { packagedPage } from '../webview/packagedPage.ts';
import { comparisonPage } from '../webview/pageHtml.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { type OlderDraft, revisionKey } from './drafts.ts';
import { exportFolder } from './folderExport.ts';
import type { FolderReading } from './folderReading.ts';
import { shortName } from './git.ts';
import { openChange } from './openChange.ts';
import { readFolder } from './readFolder.ts';

/** A folder beside a commit, in an editor tab: how its files were when they were last compared. */
export class FolderTab implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #revision: string;
  readonly #parts: HandlerContext;
  readonly #tab: vscode.WebviewPanel;
  readonly #listeners: vscode.Disposable;
  /** What is kept to show files that are gone, by path. */
  readonly #gone = new Map<string, OlderDraft>();
  #shown: FolderReading | undefined;
  #isClosed = false;
  /** Counts what was begun: only the newest is shown. */
  #comparison = 0;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  /** In `tab`, when there is one from before the window was loaded anew. */
  constructor(folder: vscode.Uri, revision: string, parts: HandlerContext, tab = newTab(folder)) {
    this.#folder = folder;
    this.#revision = revision;
    this.#parts = parts;
    this.#tab = tab;
    this.#tab.iconPath = tabIcon(parts.context.extensionUri);
    this.onDidClose = tab.onDidDispose;
    this.#listeners = vscode.Disposable.from(
      tab.onDidDispose(() => this.dispose()),
      tab.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
    );
  }

  /** The folder's address. */
  get uri(): vscode.Uri {
    return this.#folder;
  }

  get isActive(): boolean {
    return this.#tab.active;
  }

  /** What is shown as a table in Markdown; undefined while there is a sentence in its place. */
  get table(): string | undefined {
    return this.#shown === undefined || this.#shown.files.length === 0 ? undefined : folderTable(this.#shown);
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** Closes the tab. */
  dispose(): void {
    this.#isClosed = true;
    for (const draft of this.#gone.values()) draft.forget();
    this.#gone.clear();
    this.#listeners.dispose();
    this.#tab.dispose();
  }

  show(reading: FolderReading): void {
    this.#shown = reading;
    this.#fill(folderPage(reading));
  }

  /** Compares the folder as it is now; says why where that is not possible. Rejects as `readFolder` does. */
  async restore(): Promise<void> {
    this.#say(t('The folder is being compared again.'));
    let problem: string | undefined = t('The folder was not compared.');
    try {
      problem = await this.#again();
    } finally {
      if (problem !== undefined && !this.#isClosed) this.#say(problem);
    }
  }

  /** Writes what is shown to a file; a format's name and an address answer the questions. */
  async export(answers: readonly unknown[]): Promise<string | undefined> {
    return this.#shown === undefined
      ? t('There is no comparison here yet. “Compare Again” tries to make one.')
      : exportFolder(this.#folder, this.#shown, answers, this.#parts);
  }

  /** Shows a sentence, and the way to compare again. */
  #say(sentence: string): void {
    this.#shown = undefined;
    this.#fill(comparisonSentence({ title: nameOf(this.#folder), older: shortName(this.#revision) }, sentence));
  }

  #fill(body: string): void {
    const { webview } = this.#tab;
    webview.html = comparisonPage({
      ...packagedPage(webview, this.#parts.context.extensionUri, 'comparison.js'),
      state: { document: this.#folder.toString(), older: revisionKey(this.#revision) },
      body,
    });
  }

  #receive(data: unknown): void {
    const message = fromComparison(data);
    if (message !== undefined) void reportErrors(this.#parts.log, () => this.#do(message));
  }

  async #do(message: FromComparison): Promise<string | undefined> {
    switch (message.type) {
      case 'again':
        return this.#again();
      case 'export':
        return this.export([]);
      case 'change': {
        const file = this.#shown?.files[message.index]?.change.file;
        // What is opened beside it is to stand beside it, whatever had the focus until now.
        this.reveal();
        return file && openChange(file, this.#revision, this.#gone, this.#parts);
      }
      default:
        return message satisfies never;
    }
  }

  async #again(): Promise<string | undefined> {
    const comparison = (this.#comparison += 1);
    const reading = await readFolder(this.#folder, this.#revision, this.#parts);
    if (this.#isClosed || comparison !== this.#comparison) return undefined;
    if (typeof reading === 'string') return reading;
    this.show(reading);
    return undefined;
  }
}

function newTab(folder: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    'emotionLens.folderComparison',
    t('Comparison: {0}', nameOf(folder)),
    vscode.ViewColumn.Active,
    { enableFindWidget: true },
  );
}

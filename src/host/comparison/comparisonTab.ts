import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { ComparedPassage, ShareChange } from '../../core/document/comparison/comparison.ts';
import { comparisonPicture, comparisonSentence } from '../../render/comparison/comparison.ts';
import { type FromComparison, fromComparison } from '../../view/comparisonProtocol.ts';
import { reportErrors } from '../common/reportErrors.ts';
import type { HandlerContext } from '../commandContext.ts';
import { documentAt } from '../common/openDocuments.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { PageMessages } from '../webview/pageMessages.ts';
import { packagedPage } from '../webview/packagedPage.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { comparisonPage } from '../webview/pageHtml.ts';
import { RangeTracker } from '../webview/rangeTracker.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { comparisonOf } from '../../render/comparison/comparisonSource.ts';
import { comparisonSubject } from './comparisonExport.ts';
import { type Drafts, readDrafts, type OlderDraft } from './drafts.ts';
import { exportFile, type ExportSubject } from '../export/exportFile.ts';

/** What is on the page, and the versions its places belong to. */
interface Shown {
  readonly changes: readonly ComparedPassage[];
  readonly shares: readonly ShareChange[];
  readonly version: number;
  readonly older: vscode.TextDocument;
  readonly olderVersion: number;
  readonly subject: ExportSubject;
}

/** One document beside an older draft of it, in an editor tab: how both were when they were last compared. */
export class ComparisonTab implements vscode.Disposable {
  readonly #uri: vscode.Uri;
  readonly #older: OlderDraft;
  readonly #parts: HandlerContext;
  readonly #tab: vscode.WebviewPanel;
  readonly #edits = new RangeTracker();
  readonly #actions: PageMessages;
  readonly #listeners: vscode.Disposable;
  #shown: Shown | undefined;
  #isClosed = false;
  /** Counts what was begun: only the newest is shown. */
  #comparison = 0;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  /** In `tab`, when there is one from before the window was loaded anew. */
  constructor(uri: vscode.Uri, older: OlderDraft, parts: HandlerContext, tab = newTab(uri)) {
    this.#uri = uri;
    this.#older = older;
    this.#parts = parts;
    this.#actions = new PageMessages(() => this.#document, this.#edits, parts.log);
    const { extensionUri } = parts.context;
    this.#tab = tab;
    this.#tab.iconPath = tabIcon(extensionUri);
    this.onDidClose = this.#tab.onDidDispose;
    this.#listeners = vscode.Disposable.from(
      this.#tab.onDidDispose(() => this.dispose()),
      this.#tab.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document) this.#edits.add(document.version, contentChanges);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => document === this.#document && this.#edits.clear()),
    );
  }

  /** The newer draft's address. */
  get uri(): vscode.Uri {
    return this.#uri;
  }

  get older(): OlderDraft {
    return this.#older;
  }

  get isActive(): boolean {
    return this.#tab.active;
  }

  /** The distribution's difference; undefined while there is a sentence in its place. */
  get shares(): readonly ShareChange[] | undefined {
    return this.#shown?.shares;
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** Closes the tab. */
  dispose(): void {
    this.#isClosed = true;
    this.#older.forget();
    this.#listeners.dispose();
    this.#tab.dispose();
  }

  get #document(): vscode.TextDocument | undefined {
    return documentAt(this.#uri.toString());
  }

  show(drafts: Drafts): void {
    const { before, after, document, older } = drafts;
    const comparison = comparisonOf(before, after, readDocumentSettings(document).emotions);
    const { changes, shares } = comparison;
    const subject = comparisonSubject(drafts, this.#older.name, this.#parts);
    this.#shown = { changes, shares, version: after.version, older, olderVersion: before.version, subject };
    this.#fill(comparisonPicture({ title: nameOf(this.#uri), older: this.#older.name, ...comparison }));
  }

  /** Shows a sentence, and the way to compare again. */
  say(sentence: string): void {
    this.#shown = undefined;
    this.#fill(comparisonSentence({ title: nameOf(this.#uri), older: this.#older.name }, sentence));
  }

  /** Compares both as they are now; says why where that is not possible. Rejects as `readDrafts` does. */
  async restore(): Promise<void> {
    this.say(t('Both drafts are being read again.'));
    let problem: string | undefined = t('The drafts were not compared.');
    try {
      problem = await this.#again();
    } finally {
      if (problem !== undefined && !this.#isClosed) this.say(problem);
    }
  }

  #fill(body: string): void {
    const { webview } = this.#tab;
    webview.html = comparisonPage({
      ...packagedPage(webview, this.#parts.context.extensionUri, 'comparison.js'),
      state: { document: this.#uri.toString(), older: this.#older.key },
      body,
    });
  }

  #receive(data: unknown): void {
    const message = fromComparison(data);
    if (message === undefined) return;
    void reportErrors(this.#parts.log, () => this.#do(message));
  }

  async #do(message: FromComparison): Promise<string | undefined> {
    switch (message.type) {
      case 'again':
        return this.#again();
      case 'export':
        return this.export([]);
      case 'change':
        return this.#goTo(message.index);
      default:
        return message satisfies never;
    }
  }

  /** Writes what is shown to a file; a format's name and an address answer the questions. */
  async export(answers: readonly unknown[]): Promise<string | undefined> {
    const subject = this.#shown?.subject;
    return subject === undefined
      ? t('There is no comparison here yet. “Compare Again” tries to make one.')
      : exportFile(subject, answers, this.#parts);
  }

  async #again(): Promise<string | undefined> {
    const comparison = (this.#comparison += 1);
    const drafts = await readDrafts(this.#uri, this.#older, this.#parts.documents);
    if (this.#isClosed || comparison !== this.#comparison) return undefined;
    if (typeof drafts === 'string') return drafts;
    this.show(drafts);
    return undefined;
  }

  async #goTo(index: number): Promise<undefined> {
    const shown = this.#shown;
    const change = shown?.changes[index];
    if (shown === undefined || change === undefined) return;
    if (change.kind === 'removed') await showOlder(shown, change.before.passage.range);
    else if (this.#document === undefined) await vscode.window.showTextDocument(this.#uri);
    else this.#actions.do({ type: 'goTo', version: shown.version, ...change.after.passage.range });
  }
}

function newTab(uri: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    'emotionLens.comparison',
    t('Comparison: {0}', nameOf(uri)),
    vscode.ViewColumn.Beside,
    { enableFindWidget: true },
  );
}

/** Where it was, unless the older draft has been edited since. */
async function showOlder({ older, olderVersion }: Shown, { start }: { readonly start: number }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(older.uri);
  const column = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, column ?? vscode.ViewColumn.One);
  if (document.version !== olderVersion) return;
  const at = document.positionAt(start);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

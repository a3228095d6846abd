import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { comparisonSentence } from '../../render/comparison/comparison.ts';
import { hiddenText } from '../../render/trial/hiddenText.ts';
import { type FromComparison, fromComparison } from '../../view/comparisonProtocol.ts';
import type { HandlerContext } from '../commandContext.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { packagedPage } from '../webview/packagedPage.ts';
import { comparisonPage } from '../webview/pageHtml.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import type { Compared } from './compared.ts';

/** What is compared, in an editor tab: how both sides were when they were last read. */
export class ComparedTab<Read, Subject extends Compared<Read> = Compared<Read>> implements vscode.Disposable {
  readonly subject: Subject;
  readonly #parts: HandlerContext;
  readonly #tab: vscode.WebviewPanel;
  readonly #listeners: vscode.Disposable;
  #shown: Read | undefined;
  /** What it shows where nothing hides it, as HTML. */
  #body: string | undefined;
  #isClosed = false;
  /** Counts what was begun. */
  #begun = 0;
  /** Of what is shown: nothing that was begun before it takes its place. */
  #newestShown = 0;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  /** In `tab`, when there is one from before the window was loaded anew. */
  constructor(subject: Subject & Compared<Read>, parts: HandlerContext, tab = newTab(subject)) {
    this.subject = subject;
    this.#parts = parts;
    this.#tab = tab;
    tab.iconPath = tabIcon(parts.context.extensionUri);
    this.onDidClose = tab.onDidDispose;
    this.#listeners = vscode.Disposable.from(
      tab.onDidDispose(() => this.dispose()),
      tab.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      parts.paused.onDidChangeAll(() => this.#draw()),
    );
  }

  /** Of the newer side. */
  get uri(): vscode.Uri {
    return this.subject.uri;
  }

  get isActive(): boolean {
    return this.#tab.active;
  }

  /** What was read; undefined while there is a sentence in its place. */
  get shown(): Read | undefined {
    return this.#shown;
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** Closes the tab. */
  dispose(): void {
    this.#isClosed = true;
    this.subject.dispose();
    this.#listeners.dispose();
    this.#tab.dispose();
  }

  show(read: Read): void {
    this.#shown = read;
    this.#fill(this.subject.picture(read));
  }

  /** Compares both as they are now; says why where that is not possible. Rejects as reading does. */
  async restore(): Promise<void> {
    const { waiting, failure } = this.subject.sentences;
    this.#say(waiting);
    let problem: string | undefined = failure;
    try {
      problem = await this.again();
    } finally {
      // What was compared again meanwhile stays.
      if (problem !== undefined && this.#shown === undefined && !this.#isClosed) this.#say(problem);
    }
  }

  /** Writes what is shown to a file; a format's name and an address answer the questions. */
  async export(answers: readonly unknown[]): Promise<string | undefined> {
    return this.#shown === undefined
      ? t('There is no comparison here yet. “Compare Again” tries to make one.')
      : this.subject.export(this.#shown, answers);
  }

  /** Shows both as they are now, or settles with a sentence and leaves what is shown. Rejects as reading does. */
  async again(): Promise<string | undefined> {
    const begun = (this.#begun += 1);
    const read = await this.subject.read();
    if (this.#isClosed || begun < this.#newestShown) return undefined;
    if (typeof read === 'string') return read;
    this.#newestShown = begun;
    this.show(read);
    return undefined;
  }

  /** Shows a sentence, and the way to compare again. */
  #say(sentence: string): void {
    this.#shown = undefined;
    this.#fill(this.#bodyOf(sentence));
  }

  #bodyOf(sentence: string): string {
    const { uri, older } = this.subject;
    return comparisonSentence({ title: nameOf(uri), older: older.name }, sentence);
  }

  #fill(body: string): void {
    this.#body = body;
    this.#draw();
  }

  #draw(): void {
    if (this.#body === undefined) return;
    const body = this.#parts.paused.areAll ? this.#bodyOf(hiddenText()) : this.#body;
    const { webview } = this.#tab;
    const { uri, older } = this.subject;
    webview.html = comparisonPage({
      ...packagedPage(webview, this.#parts.context.extensionUri, 'comparison.js'),
      state: { document: uri.toString(), older: older.key },
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
        return this.again();
      case 'export':
        return this.export([]);
      case 'change':
        return this.#shown && this.subject.goTo(this.#shown, message.index, () => this.reveal());
      default:
        return message satisfies never;
    }
  }
}

function newTab({ page, uri }: Pick<Compared<never>, 'page' | 'uri'>): vscode.WebviewPanel {
  const title = t('Comparison: {0}', nameOf(uri));
  return vscode.window.createWebviewPanel(page.kind, title, page.column(), { enableFindWidget: true });
}

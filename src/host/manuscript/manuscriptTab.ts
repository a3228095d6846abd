import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { passageAt } from '../../core/workspace/manuscript/manuscript.ts';
import { hiddenText } from '../../render/trial/hiddenText.ts';
import { type FromManuscript, fromManuscript, type ToManuscript } from '../../view/manuscriptProtocol.ts';
import type { HandlerContext } from '../commandContext.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { Throttle } from '../common/throttle.ts';
import { packagedPage } from '../webview/packagedPage.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { tell } from '../webview/tell.ts';
import { manuscriptPage } from '../webview/pageHtml.ts';
import { onDidChangeAnalysis, workspaceAnalysis } from '../workspace/analyseWorkspace.ts';
import { columnOfPages } from '../tabs/pageColumn.ts';
import { type ManuscriptContent, manuscriptContent } from './manuscriptContent.ts';
import { openBeside } from './openBeside.ts';
import { OrderChoice } from './orderChoice.ts';

/** The analysed files as one manuscript, in an editor tab; it keeps up with the analysis. */
export class ManuscriptTab implements vscode.Disposable {
  readonly #parts: HandlerContext;
  readonly #tab: vscode.WebviewPanel;
  readonly #choice: OrderChoice;
  readonly #change = new Throttle(() => void reportErrors(this.#parts.log, () => this.#refresh()));
  readonly #listeners: vscode.Disposable;
  #content: ManuscriptContent | undefined;
  #message: ToManuscript | undefined;
  /** The page of a hidden webview is gone; it says `ready` when it is back. */
  #isReady = false;
  /** Counts what was begun: the newest wins. */
  #begun = 0;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  /** In `tab`, when there is one from before the window was loaded anew. */
  constructor(parts: HandlerContext, tab = newTab()) {
    this.#parts = parts;
    this.#tab = tab;
    this.#choice = new OrderChoice(parts.context.workspaceState);
    this.onDidClose = tab.onDidDispose;
    this.#listeners = vscode.Disposable.from(
      tab.onDidDispose(() => this.dispose()),
      tab.onDidChangeViewState(() => (this.#isReady &&= tab.visible)),
      tab.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      onDidChangeAnalysis(() => this.#change.schedule()),
      parts.paused.onDidChangeAll(() => this.#send()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.emotions')) this.#change.schedule();
      }),
    );
    this.#fill();
    this.#change.schedule();
  }

  /** What it shows. */
  get content(): ManuscriptContent | undefined {
    return this.#content;
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** Closes the tab. */
  dispose(): void {
    // What has begun finds no page any more.
    this.#isReady = false;
    this.#begun += 1;
    this.#change.dispose();
    this.#listeners.dispose();
    this.#tab.dispose();
  }

  async #refresh(): Promise<undefined> {
    this.#begun += 1;
    const begun = this.#begun;
    const files = workspaceAnalysis()?.files ?? [];
    const content = files.length === 0 ? undefined : await manuscriptContent(files, this.#choice.chosen);
    if (begun !== this.#begun) return;
    this.#content = content;
    const sentence = t(
      'The workspace is not analysed in this window yet. What was read before and is kept on this machine is not read again.',
    );
    this.#message =
      content === undefined
        ? { type: 'sentence', sentence, way: 'analyse' }
        : { type: 'manuscript', manuscript: content.data };
    this.#send();
  }

  #send(): void {
    const hidden = { type: 'sentence', sentence: hiddenText() } as const;
    const message = this.#parts.paused.areAll ? hidden : this.#message;
    if (this.#isReady && message !== undefined) tell(this.#tab.webview, message);
  }

  #receive(data: unknown): void {
    const message = fromManuscript(data);
    if (message !== undefined) void reportErrors(this.#parts.log, () => this.#do(message));
  }

  async #do(message: FromManuscript): Promise<string | undefined> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#send();
        return undefined;
      case 'passage':
        return this.#goToPassage(message.index);
      case 'word':
        return this.#goToWord(message.at);
      case 'chapter':
        return this.#goTo(message.index, 0);
      case 'order':
        await this.#choice.choose(message.key);
        return this.#refresh();
      case 'list':
        return (await this.#choice.askForList()) ? this.#refresh() : undefined;
      case 'analyse':
        await vscode.commands.executeCommand('emotionLens.analyseAgain');
        return undefined;
      default:
        return message satisfies never;
    }
  }

  async #goToPassage(index: number): Promise<string | undefined> {
    const place = this.#content?.manuscript.places[index];
    return place && this.#goTo(place.chapter, place.line);
  }

  async #goToWord(word: number): Promise<string | undefined> {
    const manuscript = this.#content?.manuscript;
    return manuscript && this.#goToPassage(passageAt(manuscript, word));
  }

  async #goTo(chapter: number, line: number): Promise<string | undefined> {
    const file = this.#content?.files[chapter];
    return file && openBeside(file, line, this.#tab.viewColumn);
  }

  #fill(): void {
    const { extensionUri } = this.#parts.context;
    this.#tab.iconPath = tabIcon(extensionUri);
    this.#tab.webview.html = manuscriptPage(packagedPage(this.#tab.webview, extensionUri, 'manuscript.js'));
  }
}

function newTab(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel('emotionLens.manuscript', t('Manuscript Chart'), columnOfPages(), {
    enableFindWidget: true,
  });
}

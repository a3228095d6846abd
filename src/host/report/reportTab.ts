import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Voice } from '../../core/text/language/speech.ts';
import type { DocumentPart } from '../../render/report/partOfDocument.ts';
import type { FromPage } from '../../view/protocol.ts';
import { reportErrors } from '../common/reportErrors.ts';
import { Throttle } from '../common/throttle.ts';
import type { HandlerContext } from '../commandContext.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { PageMessages } from '../webview/pageMessages.ts';
import { PageHost } from '../webview/pageHost.ts';
import { RangeTracker } from '../webview/rangeTracker.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { ReportContent } from './reportContent.ts';
import { savePicture } from '../export/saveFile.ts';
import { columnBeside } from '../tabs/pageColumn.ts';

/** One document's report in an editor tab. A document that closes leaves behind what was last known of it. */
export class ReportTab implements vscode.Disposable {
  readonly #content: ReportContent;
  readonly #parts: HandlerContext;
  readonly #tab: vscode.WebviewPanel;
  readonly #frame: PageHost;
  readonly #edits = new RangeTracker();
  readonly #actions: PageMessages;
  readonly #change = new Throttle(() => this.#show());
  readonly #caretMove = new Throttle(() => this.#frame.showCaret(() => this.#content.caret));
  readonly #listeners: vscode.Disposable;
  #section: string | undefined;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  /** In `tab`, when there is one from before the window was loaded anew. */
  constructor(uri: vscode.Uri, parts: HandlerContext, tab = newTab(uri), voice?: Voice) {
    this.#content = new ReportContent(uri, parts);
    this.#content.voice = voice;
    this.#parts = parts;
    this.#actions = new PageMessages(() => this.#content.document, this.#edits, parts.log);
    this.#tab = tab;
    this.onDidClose = tab.onDidDispose;
    const { extensionUri } = parts.context;
    tab.iconPath = tabIcon(extensionUri);
    const address = uri.toString();
    this.#frame = new PageHost(tab.webview, extensionUri, 'report', (message) => this.#receive(message), address);
    const isMine = (document: vscode.TextDocument): boolean => this.#content.isOf(document);
    this.#listeners = vscode.Disposable.from(
      tab.onDidDispose(() => this.dispose()),
      tab.onDidChangeViewState(() => tab.visible || this.#frame.hidden()),
      parts.documents.onDidChange(({ document }) => isMine(document) && this.#change.schedule()),
      parts.selections.onDidChange((document) => isMine(document) && this.#change.schedule()),
      parts.model.onDidChangeState(() => this.#change.schedule()),
      parts.paused.onDidChangeAll(() => this.#change.schedule()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!isMine(document)) return;
        this.#edits.add(document.version, contentChanges);
        this.#change.typed();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => isMine(document) && this.#opened()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isMine(textEditor.document)) this.#caretMove.schedule();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#caretMove.schedule()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#change.schedule();
      }),
    );
  }

  get isActive(): boolean {
    return this.#tab.active;
  }

  /** The document's address. */
  get uri(): vscode.Uri {
    return this.#content.uri;
  }

  /** What of the document it shows. */
  get part(): DocumentPart {
    const { voice } = this.#content;
    const section = this.#section;
    return { ...(voice !== undefined && { voice }), ...(section !== undefined && { section }) };
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** To be called when the document was looked for and is nowhere. */
  gone(): void {
    this.#content.isGone = true;
    this.#change.schedule();
  }

  /** Closes the tab. */
  dispose(): void {
    this.#change.dispose();
    this.#caretMove.dispose();
    this.#listeners.dispose();
    this.#tab.dispose();
  }

  #opened(): void {
    this.#edits.clear();
    this.#change.schedule();
  }

  #show(): void {
    const { panel } = this.#content;
    if (panel === undefined) return;
    this.#frame.show(() => panel);
    this.#frame.showCaret(() => this.#content.caret);
  }

  #receive(message: FromPage): void {
    const { document } = this.#content;
    if (message.type === 'ready') this.#show();
    else if (message.type === 'picture')
      this.#do(() => savePicture(this.#content.uri, message.png, this.#parts.platform));
    else if (message.type === 'voice') this.#listenTo(message.voice);
    else if (message.type === 'section') this.#section = message.section;
    else if (message.type === 'command' && message.command === 'classifyDocument') this.#do(() => this.#classify());
    else if (message.type === 'goTo' && document === undefined) this.#do(() => this.#reopen());
    else this.#actions.do(message);
  }

  #listenTo(voice: Voice | undefined): void {
    this.#content.voice = voice;
    this.#show();
  }

  #do(work: () => Promise<string | undefined>): void {
    void reportErrors(this.#parts.log, work);
  }

  /** The tab has the focus, so that no document is the active one. */
  async #classify(): Promise<undefined> {
    const { document } = this.#content;
    if (document !== undefined) await this.#parts.documents.request(document);
  }

  /** A closed document may have changed on the disk: its places count again when it has been read again. */
  async #reopen(): Promise<undefined> {
    const { uri } = this.#content;
    if (uri.scheme !== 'untitled') await vscode.window.showTextDocument(uri);
  }
}

function newTab(uri: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel('emotionLens.report', t('Report: {0}', nameOf(uri)), columnBeside(), {
    enableFindWidget: true,
  });
}

import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis.ts';
import { analysisOfVoice } from '../../core/document/voice.ts';
import type { Voice } from '../../core/text/speech.ts';
import type { FromPage, Panel } from '../../view/protocol.ts';
import { calmly } from '../calmly.ts';
import { Coalesced } from '../coalesced.ts';
import { caretPlace } from '../caretPlace.ts';
import type { HandlerParts } from '../commandParts.ts';
import { documentPanel, nameOf } from '../documentPanel.ts';
import { PageActions } from '../pageActions.ts';
import { PageFrame } from '../pageFrame.ts';
import { RecentEdits } from '../recentEdits.ts';
import { savePicture } from './savePicture.ts';

/** One document's report in an editor tab. A document that closes leaves behind what was last known of it. */
export class Report implements vscode.Disposable {
  readonly #address: string;
  readonly #parts: HandlerParts;
  readonly #tab: vscode.WebviewPanel;
  readonly #frame: PageFrame;
  readonly #edits = new RecentEdits();
  readonly #actions = new PageActions(() => this.#document, this.#edits);
  readonly #content = new Coalesced(() => this.#show());
  readonly #caretMove = new Coalesced(() => this.#frame.showCaret(() => this.#caret));
  readonly #listeners: vscode.Disposable;
  #last: Panel | undefined;
  #voice: Voice | undefined;

  /** Fires when the tab is closed. */
  readonly onDidClose: vscode.Event<void>;

  constructor({ uri }: vscode.TextDocument, parts: HandlerParts) {
    const { extensionUri } = parts.context;
    this.#address = uri.toString();
    this.#parts = parts;
    this.#tab = vscode.window.createWebviewPanel(
      'emotionLens.report',
      `Report: ${nameOf(uri)}`,
      vscode.ViewColumn.Beside,
      { enableFindWidget: true },
    );
    this.onDidClose = this.#tab.onDidDispose;
    this.#frame = new PageFrame(this.#tab.webview, extensionUri, 'report', (message) => this.#receive(message));
    this.#listeners = vscode.Disposable.from(
      this.#tab.onDidDispose(() => this.dispose()),
      this.#tab.onDidChangeViewState(() => this.#tab.visible || this.#frame.hidden()),
      parts.documents.onDidChange(({ document }) => this.#isMine(document) && this.#content.schedule()),
      parts.selections.onDidChange((document) => this.#isMine(document) && this.#content.schedule()),
      parts.model.onDidChangeState(() => this.#content.schedule()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isMine(document)) this.#edits.add(document.version, contentChanges);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#isMine(document) && this.#edits.clear()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isMine(textEditor.document)) this.#caretMove.schedule();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#caretMove.schedule()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#content.schedule();
      }),
    );
  }

  get isActive(): boolean {
    return this.#tab.active;
  }

  reveal(): void {
    this.#tab.reveal();
  }

  /** Closes the tab. */
  dispose(): void {
    this.#content.dispose();
    this.#caretMove.dispose();
    this.#listeners.dispose();
    this.#tab.dispose();
  }

  get #document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find((document) => this.#isMine(document));
  }

  #isMine({ uri, isClosed }: vscode.TextDocument): boolean {
    return !isClosed && uri.toString() === this.#address;
  }

  #show(): void {
    this.#frame.show(() => this.#panel);
    this.#frame.showCaret(() => this.#caret);
  }

  get #panel(): Panel {
    const document = this.#document;
    if (document === undefined && this.#last !== undefined) return this.#last;
    const voice = this.#voice;
    const panel = documentPanel(document, this.#parts, this.#analysis);
    this.#last = { ...panel, ...(voice !== undefined && { voice }) };
    return this.#last;
  }

  /** Of the chosen voice. */
  get #analysis(): Analysis | undefined {
    const document = this.#document;
    const analysis = document && this.#parts.documents.of(document);
    return analysis === undefined || this.#voice === undefined ? analysis : analysisOfVoice(analysis, this.#voice);
  }

  get #caret(): number | undefined {
    const document = this.#document;
    const analysis = this.#analysis;
    return document && analysis && caretPlace(document, analysis);
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') this.#show();
    else if (message.type === 'picture') void this.#save(message.png);
    else if (message.type === 'voice') this.#listenTo(message.voice);
    else if (message.type === 'command' && message.command === 'classifyDocument') void this.#classify();
    else if (message.type === 'goTo' && this.#document === undefined) void this.#reopen();
    else this.#actions.do(message);
  }

  /** A document that is closed cannot be read by voice: what was last known of it stays. */
  #listenTo(voice: Voice | undefined): void {
    if (this.#document !== undefined) this.#voice = voice;
    this.#show();
  }

  async #save(png: string): Promise<void> {
    await calmly(this.#parts.log, () => savePicture(vscode.Uri.parse(this.#address), png));
  }

  /** The tab has the focus, so that no document is the active one. */
  async #classify(): Promise<void> {
    const document = this.#document;
    if (document !== undefined) await this.#parts.documents.request(document);
  }

  /** A closed document may have changed on the disk: its places count again when it has been read again. */
  async #reopen(): Promise<void> {
    const uri = vscode.Uri.parse(this.#address);
    if (uri.scheme !== 'untitled') await vscode.window.showTextDocument(uri);
  }
}

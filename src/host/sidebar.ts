import * as vscode from 'vscode';

import type { Analysis } from '../core/document/analysis.ts';
import type { Voice } from '../core/text/speech.ts';
import type { FromPage, Panel } from '../view/protocol.ts';
import type { Analyses } from './analyses.ts';
import { Coalesced } from './coalesced.ts';
import { caretPlace } from './caretPlace.ts';
import { ChosenVoice } from './chosenVoice.ts';
import { DocumentInView } from './documentInView.ts';
import { documentPanel, type ModelStates } from './documentPanel.ts';
import { PageActions } from './pageActions.ts';
import { RecentEdits } from './recentEdits.ts';
import { isAnalysedScheme } from './schemes.ts';
import type { ClassifiedSelections } from './selections.ts';
import { SidebarView } from './sidebarView.ts';

/** The sidebar: shows the newest snapshot of the document a person is in, and takes them to its passages. */
export class Sidebar implements vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #selections: ClassifiedSelections;
  readonly #model: ModelStates;
  readonly #followed: DocumentInView;
  readonly #edits = new RecentEdits();
  readonly #actions = new PageActions(() => this.#followed.document, this.#edits);
  readonly #voice = new ChosenVoice();
  readonly #view: SidebarView;
  readonly #content = new Coalesced(() => {
    void this.#setContext();
    this.#show();
  });
  readonly #caretMove = new Coalesced(() => this.#view.showCaret(() => this.caret));
  readonly #listeners: vscode.Disposable;
  #hasContent: boolean | undefined;

  constructor(extension: vscode.Uri, analyses: Analyses, selections: ClassifiedSelections, model: ModelStates) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#model = model;
    this.#followed = new DocumentInView((document) => {
      return isAnalysedScheme(document.uri.scheme) || this.#hasContentOf(document);
    });
    this.#view = new SidebarView(extension, (message) => this.#receive(message));
    this.#listeners = vscode.Disposable.from(
      this.#followed,
      this.#followed.onDidChange(() => this.#turn()),
      analyses.onDidChange(({ document }) => this.#touch(document)),
      selections.onDidChange((document) => this.#touch(document)),
      model.onDidChangeState(() => this.#content.schedule()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#followed.document) this.#edits.add(document.version, contentChanges);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#followed.document) this.#caretMove.schedule();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#content.schedule();
      }),
      vscode.window.registerWebviewViewProvider('emotionLens.sidebar', this.#view),
    );
    this.#content.schedule();
  }

  /** What the sidebar shows now, or would show if it were open. */
  get panel(): Panel {
    const { voice } = this.#voice;
    const parts = { documents: this.#analyses, selections: this.#selections, model: this.#model };
    const panel = documentPanel(this.#followed.document, parts, this.#analysis);
    return { ...panel, ...(voice !== undefined && { voice }) };
  }

  /** Words read before the caret. */
  get caret(): number | undefined {
    const { document } = this.#followed;
    const analysis = this.#analysis;
    return document && analysis && caretPlace(document, analysis);
  }

  dispose(): void {
    this.#content.dispose();
    this.#caretMove.dispose();
    this.#listeners.dispose();
  }

  /** The one it shows alone of this document. */
  voiceOf(document: vscode.TextDocument): Voice | undefined {
    return document === this.#followed.document ? this.#voice.voice : undefined;
  }

  /** Opens the sidebar, or what stands in its place while there is nothing to show. */
  async reveal(): Promise<void> {
    await this.#setContext();
    const view = this.#hasContent === true ? 'sidebar' : 'welcome';
    await vscode.commands.executeCommand(`emotionLens.${view}.focus`);
  }

  /** Of the chosen voice. */
  get #analysis(): Analysis | undefined {
    const { document } = this.#followed;
    return this.#voice.of(document && this.#analyses.of(document));
  }

  #hasContentOf(document: vscode.TextDocument): boolean {
    return this.#analyses.of(document) !== undefined || this.#selections.of(document).length > 0;
  }

  #turn(): void {
    this.#edits.clear();
    // Another document need not have such a voice.
    void this.#voice.choose(undefined);
    this.#content.schedule();
  }

  #touch(document: vscode.TextDocument): void {
    this.#followed.look();
    if (document === this.#followed.document) this.#content.schedule();
  }

  #show(): void {
    this.#view.show(() => this.panel);
    this.#view.showCaret(() => this.caret);
  }

  async #listenTo(voice: Voice | undefined): Promise<void> {
    await this.#voice.choose(voice);
    this.#show();
  }

  async #setContext(): Promise<void> {
    const { document } = this.#followed;
    const hasContent = document !== undefined && this.#hasContentOf(document);
    if (hasContent === this.#hasContent) return;
    this.#hasContent = hasContent;
    await vscode.commands.executeCommand('setContext', 'emotionLens.hasContent', hasContent);
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') this.#show();
    else if (message.type === 'voice') void this.#listenTo(message.voice);
    else if (message.type !== 'section' && message.type !== 'picture') this.#actions.do(message);
  }
}

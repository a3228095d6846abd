import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { Voice } from '../../core/text/language/speech.ts';
import type { FromPage, Panel } from '../../view/protocol.ts';
import { logErrors, reportErrors } from '../common/reportErrors.ts';
import type { PausedDocuments } from '../analysis/pausedDocuments.ts';
import { Throttle } from '../common/throttle.ts';
import { caretPlace, documentPanel, type PanelParts } from './documentPanel.ts';
import { VoiceFilter } from './voiceFilter.ts';
import { ActiveDocument } from './activeDocument.ts';
import { PageMessages } from './pageMessages.ts';
import { RangeTracker } from './rangeTracker.ts';
import { isAnalysedScheme, isCell, isIgnoredFile } from '../common/documentFilter.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { SidebarView } from './sidebarView.ts';

export interface SidebarParts extends PanelParts {
  readonly log: vscode.LogOutputChannel;
  readonly paused: PausedDocuments;
}

/** The sidebar: shows the newest snapshot of the document a person is in, and takes them to its passages. */
export class Sidebar implements vscode.Disposable {
  readonly #parts: SidebarParts;
  readonly #followed: ActiveDocument;
  readonly #edits = new RangeTracker();
  readonly #actions: PageMessages;
  readonly #voice = new VoiceFilter();
  readonly #view: SidebarView;
  readonly #content = new Throttle(() => {
    void logErrors(this.#parts.log, () => this.#setContext());
    this.#show();
  });
  readonly #caretMove = new Throttle(() => this.#view.showCaret(() => this.caret));
  readonly #listeners: vscode.Disposable;
  readonly #told = new Map([
    ['paused', false],
    ['hidden', false],
    ['leftOut', false],
  ]);

  constructor(extension: vscode.Uri, parts: SidebarParts) {
    const { documents, selections, model, paused } = parts;
    this.#parts = parts;
    this.#actions = new PageMessages(() => this.#followed.document, this.#edits, parts.log);
    this.#followed = new ActiveDocument((document) => {
      return (isAnalysedScheme(document.uri.scheme) && !isCell(document)) || this.#hasContentOf(document);
    });
    this.#view = new SidebarView(extension, (message) => this.#receive(message));
    this.#listeners = vscode.Disposable.from(
      this.#followed,
      this.#followed.onDidChange(() => this.#turn()),
      documents.onDidChange(({ document }) => this.#touch(document)),
      selections.onDidChange((document) => this.#touch(document)),
      model.onDidChangeState(() => this.#content.schedule()),
      paused.onDidChange(() => this.#content.schedule()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.#followed.document) return;
        this.#edits.add(document.version, contentChanges);
        this.#content.typed();
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
    const panel = documentPanel(this.#followed.document, this.#parts, this.#analysis);
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
    const view = this.#told.get('hasContent') === true ? 'sidebar' : 'welcome';
    await vscode.commands.executeCommand(`emotionLens.${view}.focus`);
  }

  /** Of the chosen voice. */
  get #analysis(): Analysis | undefined {
    const { document } = this.#followed;
    return this.#voice.of(document && this.#parts.documents.of(document));
  }

  #hasContentOf(document: vscode.TextDocument): boolean {
    return this.#parts.documents.follows(document) || this.#parts.selections.of(document).length > 0;
  }

  #turn(): void {
    this.#edits.clear();
    // Another document need not have such a voice.
    this.#voice.clear();
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

  async #listenTo(voice: Voice | undefined): Promise<undefined> {
    try {
      await this.#voice.choose(voice);
    } finally {
      // Where that failed too, the page is told what it shows.
      this.#show();
    }
  }

  async #setContext(): Promise<void> {
    const { document } = this.#followed;
    // Both at once: what is told later, of another document, must not come between them.
    await Promise.all([
      this.#tell('hasContent', document !== undefined && this.#hasContentOf(document)),
      this.#tell('paused', document !== undefined && this.#parts.paused.has(document)),
      this.#tell('hidden', this.#parts.paused.areAll),
      this.#tell('leftOut', document !== undefined && isLeftOut(document)),
    ]);
  }

  /** What the manifest's conditions go by. */
  async #tell(key: string, value: boolean): Promise<void> {
    if (this.#told.get(key) === value) return;
    this.#told.set(key, value);
    try {
      await vscode.commands.executeCommand('setContext', `emotionLens.${key}`, value);
    } catch (error) {
      this.#told.delete(key);
      throw error;
    }
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') this.#show();
    else if (message.type === 'voice') void reportErrors(this.#parts.log, () => this.#listenTo(message.voice));
    else if (message.type !== 'section' && message.type !== 'picture') this.#actions.do(message);
  }
}

/** Whether `emotionLens.ignore.files` names it. */
function isLeftOut(document: vscode.TextDocument): boolean {
  return isIgnoredFile(document, readDocumentSettings(document).ignoredFiles);
}

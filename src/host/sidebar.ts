import * as vscode from 'vscode';

import type { ClassifierState } from '../core/scoring/classifier.ts';
import type { FromPage, PageCommand, Panel } from '../view/protocol.ts';
import type { Analyses } from './analyses.ts';
import { caretPlace } from './caretPlace.ts';
import { DocumentInView } from './documentInView.ts';
import { RecentEdits } from './recentEdits.ts';
import { isAnalysedScheme } from './schemes.ts';
import type { ClassifiedSelections } from './selections.ts';
import { readDocumentSettings } from './settings.ts';
import { sidebarPanel } from './sidebarPanel.ts';
import { SidebarView } from './sidebarView.ts';

/** What the sidebar needs to know of the model. */
export interface ModelStates {
  readonly state: ClassifierState;
  readonly onDidChangeState: vscode.Event<ClassifierState>;
}

/** Changes that follow each other faster are shown as one. */
const pauseMilliseconds = 40;

const commands: Readonly<Record<PageCommand, readonly [command: string, ...args: readonly string[]]>> = {
  aboutModel: ['emotionLens.aboutModel'],
  classifyDocument: ['emotionLens.classifyDocument'],
  languageSetting: ['workbench.action.openSettings', 'emotionLens.englishOnly'],
  showLog: ['emotionLens.showLog'],
  toggle: ['emotionLens.toggle'],
};

/** The sidebar: shows the newest snapshot of the document a person is in, and takes them to its passages. */
export class Sidebar implements vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #selections: ClassifiedSelections;
  readonly #model: ModelStates;
  readonly #followed: DocumentInView;
  readonly #edits = new RecentEdits();
  readonly #view: SidebarView;
  readonly #listeners: vscode.Disposable;
  #pause: NodeJS.Timeout | undefined;
  #caretPause: NodeJS.Timeout | undefined;
  #hasContent: boolean | undefined;
  #filtering: Promise<unknown> = Promise.resolve();

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
      model.onDidChangeState(() => this.#schedule()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#followed.document) this.#edits.add(document.version, contentChanges);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#followed.document) this.#scheduleCaret();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#schedule();
      }),
      vscode.window.registerWebviewViewProvider('emotionLens.sidebar', this.#view),
    );
    this.#schedule();
  }

  /** What the sidebar shows now, or would show if it were open. */
  get panel(): Panel {
    const { document } = this.#followed;
    const { enabled, emotions } = readDocumentSettings(document);
    return sidebarPanel({
      title: document && nameOf(document),
      version: document?.version ?? 0,
      enabled,
      analysis: document && this.#analyses.of(document),
      selections: document === undefined ? [] : this.#selections.of(document),
      state: this.#model.state,
      emotions,
    });
  }

  /** Words read before the caret. */
  get caret(): number | undefined {
    const { document } = this.#followed;
    const analysis = document && this.#analyses.of(document);
    return document && analysis && caretPlace(document, analysis);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#caretPause);
    this.#listeners.dispose();
  }

  /** Opens the sidebar, or what stands in its place while there is nothing to show. */
  async reveal(): Promise<void> {
    await this.#setContext();
    const view = this.#hasContent === true ? 'sidebar' : 'welcome';
    await vscode.commands.executeCommand(`emotionLens.${view}.focus`);
  }

  #hasContentOf(document: vscode.TextDocument): boolean {
    return this.#analyses.of(document) !== undefined || this.#selections.of(document).length > 0;
  }

  #turn(): void {
    this.#edits.clear();
    this.#schedule();
  }

  #touch(document: vscode.TextDocument): void {
    this.#followed.look();
    if (document === this.#followed.document) this.#schedule();
  }

  #schedule(): void {
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      void this.#setContext();
      this.#show();
    }, pauseMilliseconds);
  }

  #scheduleCaret(): void {
    this.#caretPause ??= setTimeout(() => {
      this.#caretPause = undefined;
      this.#view.showCaret(() => this.caret);
    }, pauseMilliseconds);
  }

  #show(): void {
    this.#view.show(() => this.panel);
    this.#view.showCaret(() => this.caret);
  }

  async #setContext(): Promise<void> {
    const { document } = this.#followed;
    const hasContent = document !== undefined && this.#hasContentOf(document);
    if (hasContent === this.#hasContent) return;
    this.#hasContent = hasContent;
    await vscode.commands.executeCommand('setContext', 'emotionLens.hasContent', hasContent);
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        return this.#show();
      case 'goTo':
        return void this.#goTo(message);
      case 'filter':
        return this.#filter(message.label);
      case 'command':
        return void vscode.commands.executeCommand(...commands[message.command]);
      default:
        return message satisfies never;
    }
  }

  /** A passage that has been edited away since is let be. */
  async #goTo({ version, start, end }: Extract<FromPage, { type: 'goTo' }>): Promise<void> {
    const { document } = this.#followed;
    const range = document && this.#edits.mapped({ start, end }, version, document.version);
    if (document === undefined || range === undefined) return;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, shown?.viewColumn);
    const from = document.positionAt(range.start);
    editor.selection = new vscode.Selection(from, from);
    const passage = new vscode.Range(from, document.positionAt(range.end));
    editor.revealRange(passage, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** One after the other: two quick clicks must not start from the same setting. */
  #filter(label: string | undefined): void {
    const write = (): Thenable<unknown> => {
      const { emotions } = readDocumentSettings(this.#followed.document);
      return vscode.commands.executeCommand('emotionLens.setFilter', toggled(emotions, label));
    };
    this.#filtering = this.#filtering.then(write, write);
  }
}

/** The filter with the label put in or taken out; without a label, the empty one. */
function toggled(emotions: readonly string[], label: string | undefined): readonly string[] {
  if (label === undefined) return [];
  return emotions.includes(label) ? emotions.filter((each) => each !== label) : [...emotions, label];
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

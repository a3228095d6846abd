import * as vscode from 'vscode';

/** Milliseconds in which a document may come after another one has gone: VS Code tells of a tab before its editor. */
const between = 300;

/**
 * The document a person is writing in. An output channel, a preview, a settings page or the sidebar itself may take the
 * focus; the document stays as long as it can be seen, or stands in a tab behind one that is no document of its own.
 * Behind a notebook, a picture or another file that is no text it does not: those are what is in front now.
 */
export class ActiveDocument implements vscode.Disposable {
  readonly #belongs: (document: vscode.TextDocument) => boolean;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #gone: NodeJS.Timeout | undefined;

  /** Fires when it is another document, or none. */
  readonly onDidChange = this.#changed.event;

  /** `belongs` says which documents are followed. */
  constructor(belongs: (document: vscode.TextDocument) => boolean) {
    this.#belongs = belongs;
    this.#document = this.#choose();
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.look()),
      vscode.workspace.onDidCloseTextDocument(() => this.look()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.look()),
    );
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    clearTimeout(this.#gone);
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  /** Chooses anew; to be called when a document may have come to belong. */
  look(): void {
    const chosen = this.#choose();
    if (chosen === undefined) this.#gone ??= setTimeout(() => this.#turn(this.#choose()), between);
    else this.#turn(chosen);
  }

  #turn(chosen: vscode.TextDocument | undefined): void {
    clearTimeout(this.#gone);
    this.#gone = undefined;
    if (chosen === this.#document) return;
    this.#document = chosen;
    this.#changed.fire();
  }

  #choose(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active !== undefined && this.#belongs(active)) return active;
    const current = this.#document;
    const stays =
      current !== undefined &&
      (isVisible(current) || (active === undefined && hasTab(current) && !isBehindAnother(current)));
    return stays ? current : undefined;
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

/** Whether the tab in front shows a file of its own, and not this document. */
function isBehindAnother({ uri }: vscode.TextDocument): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputNotebook || input instanceof vscode.TabInputNotebookDiff) return true;
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile && input.uri.toString() !== uri.toString();
}

function hasTab({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

import * as vscode from 'vscode';

/**
 * The document a person is writing in. An output channel, a preview, a settings page or the sidebar itself may take the
 * focus; the document stays as long as it can be seen, or stands in a tab behind one that is no text.
 */
export class DocumentInView implements vscode.Disposable {
  readonly #belongs: (document: vscode.TextDocument) => boolean;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

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
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  /** Chooses anew; to be called when a document may have come to belong. */
  look(): void {
    const chosen = this.#choose();
    if (chosen === this.#document) return;
    this.#document = chosen;
    this.#changed.fire();
  }

  #choose(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active !== undefined && this.#belongs(active)) return active;
    const current = this.#document;
    const stays = current !== undefined && (isVisible(current) || (active === undefined && hasTab(current)));
    return stays ? current : undefined;
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

function hasTab({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

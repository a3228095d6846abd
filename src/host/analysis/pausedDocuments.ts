import * as vscode from 'vscode';

/** Documents that are not read by themselves for as long as this window lasts, at a person's wish. */
export class PausedDocuments implements vscode.Disposable {
  readonly #addresses = new Set<string>();
  #areAll = false;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #allChanged = new vscode.EventEmitter<void>();
  readonly #closing: vscode.Disposable;

  readonly onDidChange = this.#changed.event;
  /** Fires, before `onDidChange`, when all documents were hidden and are not any more, or the other way about. */
  readonly onDidChangeAll = this.#allChanged.event;

  constructor() {
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // The next unsaved document may get the same address.
      if (uri.scheme === 'untitled') this.#addresses.delete(uri.toString());
    });
  }

  /** Whether nothing is shown of it, be it alone or with all others. */
  has(document: vscode.TextDocument): boolean {
    return this.#areAll || this.isNamed(document);
  }

  /** Whether a person paused this very document. */
  isNamed({ uri }: vscode.TextDocument): boolean {
    return this.#addresses.has(uri.toString());
  }

  /** Whether nothing is shown of any document, those that somebody asked for among them, and until somebody asks for one again. */
  get areAll(): boolean {
    return this.#areAll;
  }

  set areAll(areAll: boolean) {
    if (this.#areAll === areAll) return;
    this.#areAll = areAll;
    this.#allChanged.fire();
    this.#changed.fire();
  }

  set(document: vscode.TextDocument, isPaused: boolean): void {
    if (this.has(document) === isPaused) return;
    const address = document.uri.toString();
    if (isPaused) this.#addresses.add(address);
    else this.#addresses.delete(address);
    // Only what is to be read again comes here while all are hidden.
    if (this.#areAll) this.areAll = false;
    else this.#changed.fire();
  }

  dispose(): void {
    this.#closing.dispose();
    this.#changed.dispose();
    this.#allChanged.dispose();
  }
}

import * as vscode from 'vscode';

/** Documents that are not read by themselves for as long as this window lasts, at a person's wish. */
export class PausedDocuments implements vscode.Disposable {
  readonly #addresses = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #closing: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // The next unsaved document may get the same address.
      if (uri.scheme === 'untitled') this.#addresses.delete(uri.toString());
    });
  }

  has({ uri }: vscode.TextDocument): boolean {
    return this.#addresses.has(uri.toString());
  }

  set({ uri }: vscode.TextDocument, isPaused: boolean): void {
    const address = uri.toString();
    if (this.#addresses.has(address) === isPaused) return;
    if (isPaused) this.#addresses.add(address);
    else this.#addresses.delete(address);
    this.#changed.fire();
  }

  dispose(): void {
    this.#closing.dispose();
    this.#changed.dispose();
  }
}

import type * as vscode from 'vscode';

/** Two sides to compare: what is at an address now, and something older. */
export interface Compared<Read> extends vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly older: { readonly key: string; readonly name: string };
  /** What the page of such a tab is called in the manifest, and where one opens now. */
  readonly page: { readonly kind: `emotionLens.${string}`; readonly column: () => vscode.ViewColumn };
  /** What is said while both are read for a tab from before, and when nothing came of it. */
  readonly sentences: { readonly waiting: string; readonly failure: string };
  /** Reads both as they are now, or says why that is not possible. Rejects with CancellationError when a person cancels. */
  read(): Promise<Read | string>;
  /** What was read, as HTML. */
  picture(read: Read): string;
  /** Leads to the place of a change; `reveal` gives the tab the focus. */
  goTo(read: Read, index: number, reveal: () => void): Promise<string | undefined>;
  /** Writes what was read to a file; a format's name and an address answer the questions. */
  export(read: Read, answers: readonly unknown[]): Promise<string | undefined>;
  /** Gives back what is kept to show it. */
  dispose(): void;
}

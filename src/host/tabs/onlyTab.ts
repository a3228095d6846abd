import type * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';

interface OwnTab {
  readonly onDidClose: vscode.Event<void>;
  dispose(): void;
}

/** The tab of a kind of which each window has one. It closes when the extension ends. */
export class OnlyTab<Tab extends OwnTab> {
  #open: Tab | undefined;

  /** While it is open. */
  get open(): Tab | undefined {
    return this.#open;
  }

  /** Keeps it until it is closed. */
  keep(tab: Tab, { context }: HandlerContext): void {
    this.#open = tab;
    tab.onDidClose(() => (this.#open = undefined));
    if (!context.subscriptions.includes(this)) context.subscriptions.push(this);
  }

  dispose(): void {
    this.#open?.dispose();
  }
}

import type * as vscode from 'vscode';

import type { FromPage } from '../../src/view/protocol.ts';
import { EventEmitter, type Uri } from './vscode.ts';

/** A webview in an editor tab or in the sidebar, without a page: a test speaks for the page. */
export class FakeTab {
  readonly #messages = new EventEmitter<unknown>();
  readonly #disposed = new EventEmitter<void>();
  /** What it was told, in order. */
  readonly told: unknown[] = [];
  readonly pages: string[] = [];
  #isDisposed = false;

  readonly onDidDispose = this.#disposed.event;
  readonly onDidChangeViewState = new EventEmitter().event;
  readonly onDidChangeVisibility = new EventEmitter().event;
  readonly visible = true;
  readonly active = true;
  readonly webview = webviewOf(this, this.#messages);

  /** The same, as the parts under test know it. */
  get tab(): vscode.WebviewPanel & vscode.WebviewView {
    return Object(this);
  }

  /** The page sends a message. */
  say(message: FromPage | { readonly type: string }): void {
    this.#messages.fire(message);
  }

  reveal(): void {
    if (this.#isDisposed) throw new Error('Webview is disposed');
  }

  tell(message: unknown): void {
    if (this.#isDisposed) throw new Error('Webview is disposed');
    this.told.push(message);
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#disposed.fire();
  }
}

function webviewOf(tab: FakeTab, messages: EventEmitter<unknown>): object {
  return {
    cspSource: 'self',
    asWebviewUri: (uri: Uri) => uri,
    options: {},
    onDidReceiveMessage: messages.event,
    postMessage: (message: unknown) => Promise.resolve(tab.tell(message)),
    set html(html: string) {
      tab.pages.push(html);
    },
  };
}

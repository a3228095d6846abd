import type * as vscode from 'vscode';

import type { FromPage, Panel } from '../../view/protocol.ts';
import { PageHost } from './pageHost.ts';

/** The sidebar's place in VS Code, which makes and drops its page as it likes. */
export class SidebarView implements vscode.WebviewViewProvider {
  readonly #extension: vscode.Uri;
  readonly #onMessage: (message: FromPage) => void;
  #frame: PageHost | undefined;

  constructor(extension: vscode.Uri, onMessage: (message: FromPage) => void) {
    this.#extension = extension;
    this.#onMessage = onMessage;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const frame = new PageHost(view.webview, this.#extension, 'sidebar', this.#onMessage);
    this.#frame = frame;
    view.onDidChangeVisibility(() => {
      if (!view.visible) frame.hidden();
    });
    view.onDidDispose(() => {
      if (this.#frame === frame) this.#frame = undefined;
    });
  }

  show(panel: () => Panel): void {
    this.#frame?.show(panel);
  }

  showCaret(place: () => number | undefined): void {
    this.#frame?.showCaret(place);
  }
}

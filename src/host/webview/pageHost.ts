import type * as vscode from 'vscode';

import { type FromPage, fromPage, type Panel, type ToPage } from '../../view/protocol.ts';
import { packagedPage } from './packagedPage.ts';
import { sidebarPage, type Surface } from './pageHtml.ts';
import { tell } from './tell.ts';

/** The page in a webview: fills it, guards what it says, and sends it panels while it is there to see them. */
export class PageHost {
  readonly #webview: vscode.Webview;
  readonly #onMessage: (message: FromPage) => void;
  /** The page of a hidden webview is gone; it says `ready` when it is back. */
  #ready = false;
  /** What the page was told of it; undefined before it was told of any. */
  #caret: { readonly at: number | undefined } | undefined;

  /** `document` is the address of the one the page is about, when it is about one alone. */
  constructor(
    webview: vscode.Webview,
    extension: vscode.Uri,
    surface: Surface,
    onMessage: (message: FromPage) => void,
    document?: string,
  ) {
    this.#webview = webview;
    this.#onMessage = onMessage;
    webview.onDidReceiveMessage((data: unknown) => this.#receive(data));
    this.#fill(extension, surface, document);
  }

  /** To be called when the webview is hidden. */
  hidden(): void {
    this.#ready = false;
  }

  /** The panel is made only when there is a page to show it. */
  show(panel: () => Panel): void {
    this.#send(() => ({ type: 'panel', panel: panel() }));
  }

  /** In words read before the caret; undefined where no editor shows the document. */
  showCaret(place: () => number | undefined): void {
    if (!this.#ready) return;
    const at = place();
    if (this.#caret !== undefined && this.#caret.at === at) return;
    this.#caret = { at };
    this.#send(() => ({ type: 'caret', ...(at !== undefined && { at }) }));
  }

  #send(message: () => ToPage): void {
    if (this.#ready) tell(this.#webview, message());
  }

  #receive(data: unknown): void {
    const message = fromPage(data);
    if (message === undefined) return;
    if (message.type === 'ready') {
      this.#ready = true;
      this.#caret = undefined;
    }
    this.#onMessage(message);
  }

  #fill(extension: vscode.Uri, surface: Surface, document: string | undefined): void {
    this.#webview.html = sidebarPage({
      ...packagedPage(this.#webview, extension, 'view.js'),
      surface,
      ...(document !== undefined && { document }),
    });
  }
}

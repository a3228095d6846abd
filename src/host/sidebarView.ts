import * as vscode from 'vscode';

import { type FromPage, fromPage, type Panel, type ToPage } from '../view/protocol.ts';
import { freshNonce, sidebarPage } from './sidebarPage.ts';

/** The page's frame: makes it, guards what it says, and sends it panels while it is there to see them. */
export class SidebarView implements vscode.WebviewViewProvider {
  readonly #extension: vscode.Uri;
  readonly #onMessage: (message: FromPage) => void;
  #view: vscode.WebviewView | undefined;
  /** The page of a hidden view is gone; it says `ready` when it is back. */
  #ready = false;

  constructor(extension: vscode.Uri, onMessage: (message: FromPage) => void) {
    this.#extension = extension;
    this.#onMessage = onMessage;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    this.#ready = false;
    view.webview.onDidReceiveMessage((data: unknown) => this.#receive(data));
    view.onDidChangeVisibility(() => {
      if (!view.visible) this.#ready = false;
    });
    view.onDidDispose(() => {
      if (this.#view === view) this.#view = undefined;
    });
    this.#fill(view.webview);
  }

  /** The panel is made only when there is a page to show it. */
  show(panel: () => Panel): void {
    this.#send(() => ({ type: 'panel', panel: panel() }));
  }

  /** In words read before the caret; undefined where no editor shows the document. */
  showCaret(place: () => number | undefined): void {
    this.#send(() => {
      const at = place();
      return { type: 'caret', ...(at !== undefined && { at }) };
    });
  }

  #send(message: () => ToPage): void {
    if (this.#view === undefined || !this.#ready) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview has one page and takes no origin
    void this.#view.webview.postMessage(message());
  }

  #receive(data: unknown): void {
    const message = fromPage(data);
    if (message === undefined) return;
    if (message.type === 'ready') this.#ready = true;
    this.#onMessage(message);
  }

  #fill(webview: vscode.Webview): void {
    const dist = vscode.Uri.joinPath(this.#extension, 'dist');
    const media = vscode.Uri.joinPath(this.#extension, 'media');
    webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
    webview.html = sidebarPage({
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'view.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(media, 'view.css')).toString(),
      source: webview.cspSource,
      nonce: freshNonce(),
    });
  }
}

import type * as vscode from 'vscode';

/** Sends the page in a webview a message. A page that is going hears nothing any more; one that comes back asks anew. */
export function tell(webview: vscode.Webview, message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview has one page and takes no origin
  webview.postMessage(message).then(undefined, () => {});
}

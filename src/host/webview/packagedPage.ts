import * as vscode from 'vscode';

import { freshNonce, type PageDocument } from './pageHtml.ts';

/** What every page has of the package: its script and style sheet, and what its policy allows. */
export type PackagedPage = Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce' | 'translation'>;

/** Lets the webview run the script with this name from the package, and load nothing else; for each document that it gets. */
export function packagedPage(webview: vscode.Webview, extension: vscode.Uri, script: string): PackagedPage {
  const [dist, media] = [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')];
  webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
  return {
    script: webview.asWebviewUri(vscode.Uri.joinPath(dist, script)).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(media, 'view.css')).toString(),
    source: webview.cspSource,
    nonce: freshNonce(),
    translation: vscode.l10n.bundle,
  };
}

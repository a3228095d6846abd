import * as vscode from 'vscode';

/** Of a page in an editor tab: the editor draws a tab's picture as it is, so that each kind of theme needs one of its own. */
export function tabIcon(extension: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const media = vscode.Uri.joinPath(extension, 'media');
  return {
    light: vscode.Uri.joinPath(media, 'activity.svg'),
    dark: vscode.Uri.joinPath(media, 'activity-dark.svg'),
  };
}

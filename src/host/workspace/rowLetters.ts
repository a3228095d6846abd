import * as vscode from 'vscode';

const scheme = 'emotion-lens-row';

/**
 * A row of a tree that has this place for its resource keeps the letters in sight at its end, however long the name before
 * them is; a description is the first to be cut.
 */
export function placeOfLetters(letters: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${letters}` });
}

/** Has the editor show them. */
export function registerRowLetters(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme: of, path }) => (of === scheme ? { badge: path.slice(1) } : undefined),
  });
}

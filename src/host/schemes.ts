/**
 * Where documents live that a person writes. An allow-list: review comments, chat, output and `git:` mirrors are text
 * documents too and must stay quiet; so do notebook cells.
 */
export const analysedSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'] as const;

export function isAnalysedScheme(scheme: string): boolean {
  return analysedSchemes.some((each) => each === scheme);
}

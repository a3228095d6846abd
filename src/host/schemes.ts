import type { DocumentFilter } from 'vscode';

/**
 * Where documents live that a person writes. An allow-list: review comments, chat, output and `git:` mirrors are text
 * documents too and must stay quiet; so do notebook cells.
 */
const analysedSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'] as const;

/** Documents of these languages there, or of any. */
export function analysedSelector(languages: readonly string[] = ['*']): DocumentFilter[] {
  return analysedSchemes.flatMap((scheme) => languages.map((language) => ({ scheme, language })));
}

export function isAnalysedScheme(scheme: string): boolean {
  return analysedSchemes.some((each) => each === scheme);
}

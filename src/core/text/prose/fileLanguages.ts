import { languageOfEnding } from './languages.ts';

/** Files without an ending, by their names in lower case. */
const byName: Readonly<Record<string, string>> = {
  commit_editmsg: 'git-commit',
  merge_msg: 'git-commit',
  squash_msg: 'git-commit',
  tag_editmsg: 'git-commit',
};

/** The language id VS Code gives a file of this name; `plaintext` where nothing better is known. */
export function languageOfFile(name: string): string {
  const last = /[^/\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
  const ending = /\.([^.]+)$/.exec(last)?.[1];
  if (ending === undefined) return (Object.hasOwn(byName, last) ? byName[last] : undefined) ?? 'plaintext';
  // The table is loaded with its first call, and most plain texts are named so.
  return (ending === 'txt' ? undefined : languageOfEnding(ending)) ?? 'plaintext';
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { interfaceLanguage } from '../../core/language/interfaceLanguage.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { type Commit, commitsOf, shortName } from './git.ts';

/** The commit a person chooses of those that touched the file; a sentence where there is none, undefined when they choose none. */
export async function chosenCommit(uri: vscode.Uri): Promise<{ readonly hash: string } | string | undefined> {
  const commits = await commitsOf(uri, nameOf(uri));
  if (typeof commits === 'string') return commits;
  return vscode.window.showQuickPick(commits.map(commitChoice), {
    title: t('Compare with a Revision'),
    placeHolder: t('The commits that touched “{0}”, the newest first', nameOf(uri)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

function commitChoice({ hash, message, authorName, authorDate }: Commit): vscode.QuickPickItem & { hash: string } {
  const [subject = ''] = message.split('\n');
  const when = authorDate === undefined ? undefined : dateText(authorDate);
  const detail = [when, authorName].filter((each) => each !== undefined && each !== '').join(' · ');
  // A sign such as $(x) in a message would be drawn as an icon.
  return { hash, label: subject.replaceAll('$(', '$\u200B('), description: shortName(hash), detail };
}

function dateText(date: Date): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { interfaceLanguage } from '../../core/language/interfaceLanguage.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { commitsOf, head, shortName, withOtherWay } from './git.ts';
import type { Commit } from './gitExtension.ts';

/** The commit a person chooses of those that touched the file; a sentence where there is none, undefined when they choose none. */
export async function chosenCommit(uri: vscode.Uri): Promise<{ readonly hash: string } | string | undefined> {
  const commits = await commitsOf(uri, nameOf(uri));
  if (typeof commits === 'string') return withOtherWay(commits);
  return asked(commits.map(commitChoice), t('Compare with a Revision'), nameOf(uri));
}

/** The same of a folder, with the last commit as the first choice, whatever it touched. */
export async function chosenRevision(folder: vscode.Uri): Promise<{ readonly hash: string } | string | undefined> {
  const commits = await commitsOf(folder, nameOf(folder));
  if (typeof commits === 'string') return commits;
  const last = { hash: head, label: t('The last commit'), description: head, detail: t('What has changed since then') };
  return asked([last, ...commits.map(commitChoice)], t('Compare Folder with a Revision'), nameOf(folder));
}

interface CommitChoice extends vscode.QuickPickItem {
  readonly hash: string;
}

function asked(choices: readonly CommitChoice[], title: string, name: string): Thenable<CommitChoice | undefined> {
  return vscode.window.showQuickPick(choices, {
    title,
    placeHolder: t('The commits that touched “{0}”, the newest first', name),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

function commitChoice({ hash, message, authorName, authorDate }: Commit): CommitChoice {
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

import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import type { FileShift, ReadChange, ReadSide } from '../../core/workspace/folderComparison.ts';
import { markdownTable, proseMarkdown } from '../format/markdown.ts';
import { sharePercent } from '../format/numbers.ts';
import { csvRecord } from '../records/csv.ts';
import { noneName } from '../records/row.ts';
import {
  changedPath,
  dominantText,
  fileChangeText,
  type FolderPicture,
  folderSummary,
  shiftNote,
} from './folderText.ts';
import { shareChangeMarkdown } from './shareChanges.ts';

/** The files as a table in GitHub's Markdown. */
export function folderTable({ files }: Pick<FolderPicture, 'files'>): string {
  const columns = [
    t('File'),
    t('Change'),
    t('Words before'),
    t('Words now'),
    t('Emotion before'),
    t('Emotion now'),
    t('Shift'),
  ];
  const rows = files.map(({ change, before, after, shift }) => [
    changedPath(change, proseMarkdown),
    fileChangeText(change.kind),
    count(before.words),
    count(after.words),
    proseMarkdown(dominantText(before)),
    proseMarkdown(dominantText(after)),
    sharePercent(shift),
  ]);
  return `${markdownTable(columns, rows)}\n\n${shiftNote()}`;
}

/** All that the page shows, as a document in Markdown. */
export function folderMarkdown(picture: FolderPicture): string {
  const { title, older, files, shares, lost } = picture;
  const problems = lost.map(({ path, problem }) => `- ${proseMarkdown(path)}: ${proseMarkdown(problem)}`);
  const blocks = [
    `# ${t('Emotions of {0} compared with {1}', proseMarkdown(title), proseMarkdown(older))}`,
    proseMarkdown(folderSummary(picture)),
    ...(files.length === 0 ? [] : [folderTable(picture)]),
    ...(files.length === 0 ? [] : [`## ${t('Distribution of words in these files')}`, shareChangeMarkdown(shares)]),
    ...(problems.length === 0 ? [] : [`## ${t('Not read')}`, problems.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A row per file with the words and their shares by emotion on both sides; those of a side that is not there are empty. */
export function folderCsv({ files, labels, lost }: FolderPicture): string {
  const columns = ['words', 'emotion', ...labels, noneName];
  const none = columns.map(() => '');
  const cells = (is: boolean, side: ReadSide): readonly (string | number)[] =>
    is ? [side.words, emotionIn(side), ...side.shares.map(rounded)] : none;
  const head = ['before', 'after'].flatMap((side) => columns.map((column) => `${side} ${column}`));
  return [
    ['file', 'was', 'change', 'shift', ...head, 'problem'],
    ...files.map(({ change, before, after, shift }) => [
      change.path,
      change.oldPath ?? '',
      change.kind,
      rounded(shift),
      ...cells(change.before !== undefined, before),
      ...cells(change.after !== undefined, after),
      '',
    ]),
    ...lost.map(({ path, problem }) => [path, '', '', '', ...none, ...none, problem]),
  ]
    .map(csvRecord)
    .join('');
}

/** The same as JSON. */
export function folderJson({ older, files, labels, lost }: FolderPicture): string {
  const records = files.map((file) => recordOf(file, labels));
  return `${JSON.stringify({ revision: older, files: [...records, ...lost.map(({ path, problem }) => ({ file: path, problem }))] }, null, 2)}\n`;
}

function recordOf({ change, before, after, shift }: FileShift<ReadChange>, labels: readonly string[]): object {
  const side = (read: ReadSide): object => ({
    words: read.words,
    emotion: emotionIn(read),
    shares: Object.fromEntries([...labels, noneName].map((label, index) => [label, rounded(read.shares[index] ?? 0)])),
  });
  return {
    file: change.path,
    ...(change.oldPath !== undefined && { was: change.oldPath }),
    change: change.kind,
    shift: rounded(shift),
    ...(change.before !== undefined && { before: side(before) }),
    ...(change.after !== undefined && { after: side(after) }),
  };
}

function emotionIn({ dominant }: ReadSide): string {
  return dominant?.label ?? noneName;
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

import { wordsOf } from '../../core/workspace/emotionTally.ts';
import { filesOf, type AnalysedFile, type FileNode, type FolderNode } from '../../core/workspace/fileTree.ts';
import { csvRecord } from '../records/csv.ts';
import { noneName } from '../records/row.ts';
import { problemOf } from './workspaceItem.ts';

/** A row per file with its words and their shares by emotion, in the tree's order. */
export function workspaceCsv(tree: FolderNode<AnalysedFile>): string {
  const { labels } = tree;
  const head = ['file', 'emotion', 'share', 'words', ...labels, noneName, 'problem'];
  const rows = filesOf(tree).map((node) => {
    const { file, dominant, words, tally } = node;
    const shares = [...labels, noneName].map((_, index) => (words === 0 ? '' : rounded((tally[index] ?? 0) / words)));
    const isRead = file.outcome.type === 'read';
    const emotion = dominant?.label ?? (isRead ? noneName : '');
    return [
      file.path,
      emotion,
      dominant === undefined ? '' : rounded(dominant.share),
      isRead ? words : '',
      ...shares,
      problemOf(file) ?? '',
    ];
  });
  return [head, ...rows].map(csvRecord).join('');
}

/** The same as JSON, with the sections of each file. */
export function workspaceJson(tree: FolderNode<AnalysedFile>): string {
  return `${JSON.stringify({ files: filesOf(tree).map((node) => recordOf(node)) }, null, 2)}\n`;
}

function recordOf({ file, dominant, words, tally, labels, children }: FileNode<AnalysedFile>): object {
  const { outcome } = file;
  if (outcome.type === 'problem') return { file: file.path, problem: outcome.problem };
  return {
    file: file.path,
    emotion: dominant?.label ?? noneName,
    ...(dominant !== undefined && { share: rounded(dominant.share) }),
    words,
    shares: sharesOf(tally, labels),
    ...(outcome.summary.unread > 0 && { unread: outcome.summary.unread }),
    sections: children.map(({ section, ...row }) => ({
      title: section.title,
      line: section.line + 1,
      emotion: row.dominant?.label ?? noneName,
      words: row.words,
      shares: sharesOf(row.tally, labels),
    })),
  };
}

function sharesOf(tally: readonly number[], labels: readonly string[]): Readonly<Record<string, number>> {
  const words = Math.max(1, wordsOf(tally));
  return Object.fromEntries([...labels, noneName].map((label, index) => [label, rounded((tally[index] ?? 0) / words)]));
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

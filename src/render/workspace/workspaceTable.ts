import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import { shareText } from '../../core/scoring/percent.ts';
import { filesOf, type AnalysedFile, type FileNode, type FolderNode } from '../../core/workspace/fileTree.ts';
import { markdownTable, proseMarkdown } from '../format/markdown.ts';
import { filesText, problemOf, wordsText } from './workspaceItem.ts';

/** All files that the tree shows, as a Markdown document: a table in its order, and below it what could not be read. */
export function workspaceTable(tree: FolderNode<AnalysedFile>): string {
  const files = filesOf(tree);
  const read = files.filter(({ file }) => problemOf(file) === undefined);
  const table = markdownTable([t('File'), t('Emotion'), t('Share'), t('Words')], read.map(cellsOf));
  const problems = files.flatMap(({ file }) => {
    const problem = problemOf(file);
    return problem === undefined ? [] : [`- ${proseMarkdown(file.path)}: ${proseMarkdown(problem)}`];
  });
  const total = t('{0}, {1}.', filesText(read.length), wordsText(tree.words));
  const blocks = [
    `# ${t('Emotions of the workspace')}`,
    total,
    ...(read.length === 0 ? [] : [table]),
    ...(problems.length === 0 ? [] : [`## ${t('Not read')}`, problems.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function cellsOf({ file, dominant, words }: FileNode<AnalysedFile>): readonly string[] {
  return [
    proseMarkdown(file.path),
    proseMarkdown(dominant === undefined ? noEmotionName() : emotionName(dominant.label)),
    dominant === undefined ? '' : shareText(dominant.share),
    count(words),
  ];
}

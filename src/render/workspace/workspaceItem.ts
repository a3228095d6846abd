import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { shareText } from '../../core/scoring/percent.ts';
import type { Dominant, Tally } from '../../core/workspace/emotionTally.ts';
import { wordsOf } from '../../core/workspace/emotionTally.ts';
import type { AnalysedFile, TreeNode } from '../../core/workspace/fileTree.ts';

/** How a row of the tree is written and said. */
export interface ItemText {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
}

export function itemText(node: TreeNode<AnalysedFile>): ItemText {
  const label = node.name === '' ? t('Beginning') : node.name;
  const problem = node.type === 'file' ? problemOf(node.file) : undefined;
  const description = problem ?? t('{0} · {1}', emotionText(node.dominant), wordsText(node.words));
  const spoken = node.type === 'folder' ? t('{0}, folder, {1}', label, description) : t('{0}, {1}', label, description);
  return { label, description, spoken };
}

/** Why nothing came of the file. */
export function problemOf({ outcome }: AnalysedFile): string | undefined {
  return outcome.type === 'problem' ? outcome.problem : undefined;
}

/** `fear 34 %`. */
export function emotionText(dominant: Dominant | undefined): string {
  return dominant === undefined
    ? noEmotionName()
    : t('{0} {1}', emotionName(dominant.label), shareText(dominant.share));
}

/** What a file's sign means, in words. */
export function moodText(dominant: Dominant, words: number): string {
  return t('Dominant emotion: {0} ({1})', emotionText(dominant), wordsText(words));
}

export function wordsText(words: number): string {
  return plural(words, { one: t('{0} word', count(words)), other: t('{0} words', count(words)) });
}

export function filesText(files: number): string {
  return plural(files, { one: t('{0} file', count(files)), other: t('{0} files', count(files)) });
}

/** A line for each emotion with words, the most first, as plain text. */
export function tallyLines(tally: Tally, labels: readonly string[]): readonly string[] {
  const words = wordsOf(tally);
  return tally
    .map((each, index) => ({ name: index < labels.length ? emotionName(labels[index] ?? '') : noEmotionName(), each }))
    .filter(({ each }) => each > 0)
    .toSorted((a, b) => b.each - a.each)
    .map(({ name, each }) => t('{0} {1} · {2}', name, shareText(each / words), wordsText(each)));
}

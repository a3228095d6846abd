import { t } from '@vscode/l10n';

import { noEmotionName, emotionName } from '../../core/language/emotionNames.ts';
import { listed, sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { ShareChange } from '../../core/document/comparison/comparison.ts';
import {
  type ChangeKind,
  changeKinds,
  type FileShift,
  type ReadChange,
  type ReadSide,
} from '../../core/workspace/folderComparison.ts';
import { filterText } from '../format/filterText.ts';
import { sharePercent, unknown } from '../format/numbers.ts';

/** A folder beside what it was, read. */
export interface FolderPicture {
  /** Names of the folder and of the revision. */
  readonly title: string;
  readonly older: string;
  /** All of the model's. */
  readonly labels: readonly string[];
  /** The filter: labels of interest, empty for all. */
  readonly emotions: readonly string[];
  /** Those with the largest shift first. */
  readonly files: readonly FileShift<ReadChange>[];
  /** Over all of the files. */
  readonly shares: readonly ShareChange[];
  /** Files with a side that could not be read, and why, as one sentence. */
  readonly lost: readonly LostChange[];
  /** Passages that alone could not be read. */
  readonly unread: number;
  /** Whether new files may be missing. */
  readonly hidesNew: boolean;
}

export interface LostChange {
  readonly path: string;
  readonly problem: string;
}

/** What happened to a file, in a word. */
export function fileChangeText(kind: ChangeKind): string {
  switch (kind) {
    case 'changed':
      return t({ message: 'changed', comment: 'of one file, compared with an older revision' });
    case 'renamed':
      return t({ message: 'renamed', comment: 'of one file, compared with an older revision' });
    case 'added':
      return t({ message: 'new', comment: 'of one file, compared with an older revision' });
    case 'deleted':
      return t({ message: 'deleted', comment: 'of one file, compared with an older revision' });
    default:
      return kind satisfies never;
  }
}

/** How many files there are of each kind, what is missing, and what the filter means for the numbers. */
export function folderSummary({ files, emotions, unread, hidesNew }: FolderPicture): string {
  const kinds = changeKinds.flatMap((kind) => {
    const some = files.filter(({ change }) => change.kind === kind).length;
    return some === 0 ? [] : [t('{0} {1}', count(some), fileChangeText(kind))];
  });
  const compared = plural(files.length, {
    one: t('{0} file compared', count(files.length)),
    other: t('{0} files compared', count(files.length)),
  });
  return sentences(
    kinds.length === 0 ? t('{0}.', compared) : t('{0}: {1}.', compared, listed(kinds)),
    emotions.length === 0 ? '' : sentences(filterText(emotions), t('The shares count every passage.')),
    unread === 0
      ? ''
      : plural(unread, {
          one: t('{0} passage could not be read.', count(unread)),
          other: t('{0} passages could not be read.', count(unread)),
        }),
    hidesNew ? hiddenFilesText() : '',
  );
}

/** Says that new files are left out, and why. */
export function hiddenFilesText(): string {
  return t('New files are left out, since the setting git.untrackedChanges hides them.');
}

/** What the column of that name holds. */
export function shiftNote(): string {
  return t(
    'Shift: the share of words that would need another emotion for both distributions to be alike. A file that is new or deleted is held against a text without a clear emotion.',
  );
}

/** The emotion most words have, `joy 34 %`; a dash where there are no words. */
export function dominantText({ words, dominant }: ReadSide): string {
  if (words === 0) return unknown;
  return dominant === undefined
    ? noEmotionName()
    : t('{0} {1}', emotionName(dominant.label), sharePercent(dominant.share));
}

/** How a file is called: with where it was, where that is another place. */
export function changedPath({ path, oldPath }: ReadChange, quote = (text: string): string => text): string {
  return oldPath === undefined ? quote(path) : t('{0} (was {1})', quote(path), quote(oldPath));
}

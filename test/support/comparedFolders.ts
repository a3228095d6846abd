import { rankedShifts, type ReadChange, sharesOfAll } from '../../src/core/workspace/folderComparison.ts';
import type { FolderPicture } from '../../src/render/comparison/folderText.ts';

const labels = ['joy', 'fear'];

/** One file of each kind, by words of joy, of fear and without a clear emotion. */
const files: readonly ReadChange[] = [
  { kind: 'changed', path: 'a/<b>.md', before: [6, 0, 4], after: [3, 3, 4] },
  { kind: 'renamed', path: 'new_name.md', oldPath: 'older/name.md', before: [0, 2, 8], after: [0, 2, 8] },
  { kind: 'added', path: 'added.md', after: [1, 0, 2399] },
  { kind: 'deleted', path: 'gone.md', before: [0, 9, 1] },
];

/** What the page shows of `docs` and HEAD. */
export function comparedFolder(more: Partial<FolderPicture> = {}): FolderPicture {
  const { emotions = [] } = more;
  return {
    title: 'docs',
    older: 'HEAD',
    labels,
    emotions,
    files: rankedShifts(files, labels, emotions),
    shares: sharesOfAll(files, labels),
    lost: [],
    unread: 0,
    hidesNew: false,
    ...more,
  };
}

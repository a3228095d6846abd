import type { AnalysedFile, FolderNode } from './fileTree.ts';

/**
 * Paths of the folders that are open before a reader opens or closes one, the top's among them: level by level while there are
 * at most so many rows, so that the first look is over all there is. A folder that leads alone to all others is open in any case.
 */
export function openFolders(top: FolderNode<AnalysedFile>, mostRows: number): ReadonlySet<string> {
  const open = new Set<string>();
  let level = [top];
  let rows = 0;
  let isAlone = true;
  while (level.length > 0) {
    const below = level.flatMap(({ children }) => children);
    if (!isAlone && rows + below.length > mostRows) break;
    for (const { path } of level) open.add(path);
    rows += below.length;
    isAlone &&= below.length === 1;
    level = below.filter((child) => child.type === 'folder');
  }
  return open;
}

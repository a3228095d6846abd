import { Tree, type TreeBuffer } from '@lezer/common';

/**
 * Whether every node of a parser's tree is of a kind it has. Below some thousands of levels the library keeps nodes in a row, and
 * takes for one what it noted of how far it had looked ahead: a cursor over such a tree throws. Costs a hundredth of parsing.
 */
export function isWhole(tree: Tree): boolean {
  const open: (Tree | TreeBuffer)[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Tree) for (const child of next.children) open.push(child);
    else {
      const { buffer, set } = next;
      for (let at = 0; at < buffer.length; at += 4) if ((buffer[at] ?? 0) >= set.types.length) return false;
    }
  }
  return true;
}

/** Whether the parser met what is no part of its language. */
export function hasErrors(tree: Tree): boolean {
  const cursor = tree.cursor();
  do if (cursor.type.isError) return true;
  while (cursor.next());
  return false;
}

import { comparePaths } from '../fileTree.ts';
import { ChapterPaths } from './chapterPaths.ts';
import type { IndexContent, IndexKind } from './indexEntry.ts';

/** Files in the order they are read in, and what became of the rest. Paths are those of the files, with `/`. */
export interface ReadingOrder {
  readonly chapters: readonly OrderedFile[];
  /** Files that the index does not name, by name. */
  readonly unnamed: readonly string[];
  /** Named, but not among the files, as written. */
  readonly missing: readonly string[];
  /** Named, but absolute or outside of what was analysed, as written. */
  readonly outside: readonly string[];
  /** Parts of the index that are not written out there. */
  readonly unread: number;
}

export interface OrderedFile {
  readonly path: string;
  /** As the index has it. */
  readonly title?: string;
}

/** All files by name, folder by folder, numbers by their value: chapter 2 before 10. */
export function orderByName(files: readonly string[]): ReadingOrder {
  const chapters = files.toSorted(compareBySteps).map((path) => ({ path }));
  return { chapters, unnamed: [], missing: [], outside: [], unread: 0 };
}

/** The files that the index at `path` names, each where it is named first. */
export function orderByIndex(
  { entries, folder, unread }: IndexContent,
  { kind, path }: { readonly kind: IndexKind; readonly path: string },
  files: readonly string[],
): ReadingOrder {
  const paths = new ChapterPaths(files, { kind, path, ...(folder !== undefined && { folder }) });
  const chapters = new Map<string, OrderedFile>();
  const [missing, outside] = [new Set<string>(), new Set<string>()];
  for (const { target, title, isFolder = false } of entries) {
    if (isOfTheWeb(target)) continue;
    const found = isFolder ? paths.below(target) : paths.named(target);
    if (found === 'outside') outside.add(target);
    else if (found.length === 0) missing.add(target);
    else
      for (const each of found.toSorted(compareBySteps))
        if (each !== path && !chapters.has(each))
          chapters.set(each, { path: each, ...(title !== undefined && { title }) });
  }
  const unnamed = files.filter((each) => each !== path && !chapters.has(each)).toSorted(compareBySteps);
  return { chapters: [...chapters.values()], unnamed, missing: [...missing], outside: [...outside], unread };
}

/** `C:/` is not. */
function isOfTheWeb(target: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(target);
}

function compareBySteps(a: string, b: string): number {
  const [first, second] = [a.split('/'), b.split('/')];
  for (let step = 0; step < Math.min(first.length, second.length); step += 1) {
    const order = comparePaths(first[step] ?? '', second[step] ?? '');
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

import { added, type Dominant, dominantOf, type Tally, wordsOf } from './emotionTally.ts';
import type { FileSummary, SectionSummary } from './fileSummary.ts';

/** What came of one file. */
export interface AnalysedFile {
  /** With `/`. */
  readonly path: string;
  readonly outcome: FileOutcome;
}

export type FileOutcome =
  | { readonly type: 'read'; readonly summary: FileSummary }
  /** Why it was not read, as one sentence. */
  | { readonly type: 'problem'; readonly problem: string };

export const fileOrders = ['name', 'share', 'words'] as const;
export type FileOrder = (typeof fileOrders)[number];

export type FileFilter =
  | { readonly type: 'all' | 'none' | 'problem' }
  | { readonly type: 'emotion'; readonly label: string };

export interface TreeOptions {
  readonly order: FileOrder;
  readonly filter: FileFilter;
  /** Labels of interest; empty means all. */
  readonly emotions: readonly string[];
}

interface Row {
  readonly name: string;
  readonly labels: readonly string[];
  readonly tally: Tally;
  readonly words: number;
  readonly dominant: Dominant | undefined;
}

export interface SectionNode<File extends AnalysedFile> extends Row {
  readonly type: 'section';
  readonly file: File;
  readonly section: SectionSummary;
}

export interface FileNode<File extends AnalysedFile> extends Row {
  readonly type: 'file';
  readonly file: File;
  readonly children: readonly SectionNode<File>[];
}

export interface FolderNode<File extends AnalysedFile> extends Row {
  readonly type: 'folder';
  readonly path: string;
  readonly children: readonly (FolderNode<File> | FileNode<File>)[];
  /** Below it, at any depth. */
  readonly files: number;
}

export type TreeNode<File extends AnalysedFile> = FolderNode<File> | FileNode<File> | SectionNode<File>;

/** Files by their folders, from the top, which has no name. What the filter leaves out counts nowhere. */
export function fileTree<File extends AnalysedFile>(files: readonly File[], options: TreeOptions): FolderNode<File> {
  const top: Folder<File> = { folders: new Map(), files: [] };
  for (const file of files) {
    const node = fileNode(file, options);
    if (!passes(node, options.filter)) continue;
    let folder = top;
    for (const name of file.path.split('/').slice(0, -1)) {
      const next = folder.folders.get(name) ?? { folders: new Map(), files: [] };
      folder.folders.set(name, next);
      folder = next;
    }
    folder.files.push(node);
  }
  return folderNode('', '', top, options);
}

/** The files of a tree as it shows them, from the top. */
export function filesOf<File extends AnalysedFile>({ children }: FolderNode<File>): readonly FileNode<File>[] {
  return children.flatMap((child) => (child.type === 'file' ? [child] : filesOf(child)));
}

interface Folder<File extends AnalysedFile> {
  readonly folders: Map<string, Folder<File>>;
  readonly files: FileNode<File>[];
}

function folderNode<File extends AnalysedFile>(
  name: string,
  path: string,
  { folders, files }: Folder<File>,
  options: TreeOptions,
): FolderNode<File> {
  const inside = [...folders].map(([each, folder]) => {
    return folderNode(each, path === '' ? each : `${path}/${each}`, folder, options);
  });
  const compare = comparison(options.order);
  const children = [...inside.toSorted(compare), ...files.toSorted(compare)];
  const labels = children.find((child) => child.labels.length > 0)?.labels ?? [];
  const tally = children.reduce<Tally>((sum, child) => added(sum, child.tally), []);
  const count = inside.reduce((sum, folder) => sum + folder.files, files.length);
  return { type: 'folder', path, children, files: count, ...row(name, labels, tally, options) };
}

function fileNode<File extends AnalysedFile>(file: File, options: TreeOptions): FileNode<File> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const { outcome } = file;
  if (outcome.type === 'problem') return { type: 'file', file, children: [], ...row(name, [], [], options) };
  const { labels, tally, sections } = outcome.summary;
  const children = sections.map((section): SectionNode<File> => {
    return { type: 'section', file, section, ...row(section.title, labels, section.tally, options) };
  });
  return { type: 'file', file, children, ...row(name, labels, tally, options) };
}

function row(name: string, labels: readonly string[], tally: Tally, { emotions }: TreeOptions): Row {
  return { name, labels, tally, words: wordsOf(tally), dominant: dominantOf(tally, labels, emotions) };
}

function passes<File extends AnalysedFile>({ file, dominant }: FileNode<File>, filter: FileFilter): boolean {
  const isRead = file.outcome.type === 'read';
  switch (filter.type) {
    case 'all':
      return true;
    case 'none':
      return isRead && dominant === undefined;
    case 'problem':
      return !isRead || file.outcome.summary.unread > 0;
    case 'emotion':
      return dominant?.label === filter.label;
    default:
      return filter satisfies never;
  }
}

/** Names with numbers by their value; what is equal otherwise is by name. */
function comparison(order: FileOrder): (a: Row, b: Row) => number {
  switch (order) {
    case 'name':
      return byName;
    case 'share':
      return (a, b) => (b.dominant?.share ?? 0) - (a.dominant?.share ?? 0) || byName(a, b);
    case 'words':
      return (a, b) => b.words - a.words || byName(a, b);
    default:
      return order satisfies never;
  }
}

function byName(a: Row, b: Row): number {
  return comparePaths(a.name, b.name);
}

const names = new Intl.Collator('en', { numeric: true });

export function comparePaths(a: string, b: string): number {
  return names.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

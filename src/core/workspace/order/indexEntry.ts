/** What a list or an index names, in its order. */
export interface IndexEntry {
  /** As written, an address of the web too. */
  readonly target: string;
  readonly title?: string;
  /** True where a folder is named and all files in it are meant, by name. */
  readonly isFolder?: boolean;
}

export interface IndexContent {
  readonly entries: readonly IndexEntry[];
  /** Where the entries lie, from the folder of the index on, as that says itself. */
  readonly folder?: string;
  /** Parts that are not written out there and so were not read. */
  readonly unread: number;
}

/** What in an index is read, and what its file is called, in lower case. */
export const indexNames = {
  summary: ['summary.md'],
  toc: ['_toc.yml', '_toc.yaml'],
  nav: ['mkdocs.yml', 'mkdocs.yaml'],
  sidebars: ['sidebars.js', 'sidebars.ts', 'sidebars.cjs', 'sidebars.mjs'],
} as const;

/** `list` is a file with a path on each line, of any name. */
export type IndexKind = keyof typeof indexNames | 'list';

/** The kind of index that a file of this name is; undefined where it is none. */
export function indexKindOf(name: string): keyof typeof indexNames | undefined {
  const kinds = ['summary', 'toc', 'nav', 'sidebars'] as const;
  return kinds.find((kind) => indexNames[kind].some((each) => each === name.toLowerCase()));
}

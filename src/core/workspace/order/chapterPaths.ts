import type { IndexKind } from './indexEntry.ts';

export interface IndexPlace {
  readonly kind: IndexKind;
  /** Of the index. */
  readonly path: string;
  /** Where its entries lie, from its own folder on. */
  readonly folder?: string;
}

/** Finds the files that an index means. Nothing but these files can be found, wherever a path leads. */
export class ChapterPaths {
  /** Each with its normal form. */
  readonly #files: readonly { readonly file: string; readonly name: string }[];
  readonly #bases: readonly (readonly string[])[];
  /** As they are, then without their endings, then without the numbers that sort them: the first of each name. */
  readonly #names: readonly ReadonlyMap<string, string>[];

  constructor(files: readonly string[], place: IndexPlace) {
    this.#files = files.map((file) => ({ file, name: normal(file) }));
    this.#bases = basesOf(place);
    const ways = [normal, withoutEnding, ...(place.kind === 'sidebars' ? [withoutNumbers] : [])];
    this.#names = ways.map((way) => new Map(files.toReversed().map((file) => [way(file), file])));
  }

  /** The file of that name; none where there is none. */
  named(target: string): readonly string[] | 'outside' {
    const places = this.#placesOf(target);
    if (places.length === 0) return 'outside';
    for (const place of places)
      for (const names of this.#names) {
        const file = names.get(normal(place));
        if (file !== undefined) return [file];
      }
    return [];
  }

  /** All files in that folder, at any depth; none where there are none. */
  below(folder: string): readonly string[] | 'outside' {
    const places = this.#placesOf(folder);
    if (places.length === 0) return 'outside';
    for (const place of places) {
      const start = place === '' ? '' : `${normal(place)}/`;
      const found = this.#files.flatMap(({ file, name }) => (name.startsWith(start) ? [file] : []));
      if (found.length > 0) return found;
    }
    return [];
  }

  #placesOf(target: string): readonly string[] {
    if (/^(?:[/\\]|[a-z]:)/i.test(target)) return [];
    return this.#bases.flatMap((base) => {
      const steps = walked(base, target);
      return steps === undefined ? [] : [steps.join('/')];
    });
  }
}

/** The folders that entries may be meant from, the likeliest first. */
function basesOf({ kind, path, folder }: IndexPlace): readonly (readonly string[])[] {
  const own = path.split('/').slice(0, -1);
  if (folder !== undefined) {
    const named = /^(?:[/\\]|[a-z]:)/i.test(folder) ? undefined : walked(own, folder);
    return named === undefined ? [] : [named];
  }
  // A list may lie anywhere: its paths may be meant from the top.
  if (kind === 'list') return [own, []];
  if (kind !== 'sidebars') return [own];
  return [walked(own, 'docs'), walked(own, '../docs'), own].flatMap((base) => (base === undefined ? [] : [base]));
}

/** Undefined where the way leads out of the top. */
function walked(base: readonly string[], way: string): readonly string[] | undefined {
  const steps = [...base];
  for (const step of way.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps;
}

/** One name, however its accents are written. */
function normal(path: string): string {
  return path.normalize('NFC');
}

function withoutEnding(path: string): string {
  return normal(path).replace(/\.[^./]+$/, '');
}

function withoutNumbers(path: string): string {
  return withoutEnding(path).replaceAll(/(^|\/)\d+\s*[-_.]+\s*(?=[^/])/g, '$1');
}

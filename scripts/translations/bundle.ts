import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { root } from '../paths.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

/** Sentences by their keys. */
export type Bundle = Readonly<Record<string, string>>;

/** Paths of the translations of what the program says, by language. */
export function bundlePaths(): ReadonlyMap<string, string> {
  return new Map(
    globSync('l10n/bundle.l10n.*.json', { cwd: root })
      .toSorted()
      .map((path) => [/bundle\.l10n\.([\w-]+)\.json$/.exec(path)?.[1] ?? '', join(root, path)]),
  );
}

export function readBundle(path: string): Bundle {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** In the order of its keys, so that two who add to it seldom meet. */
export function writeBundle(path: string, bundle: Bundle): void {
  const sorted = Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
}

/** What `src` says, one a key; and `file:line` of calls whose sentence can't be read. */
export function sentencesOfSource(): {
  readonly sentences: ReadonlyMap<string, Sentence>;
  readonly unreadable: readonly string[];
} {
  const sentences = new Map<string, Sentence>();
  const unreadable: string[] = [];
  for (const file of globSync('src/**/*.ts', { cwd: root }).toSorted()) {
    const said = sentencesIn(readFileSync(join(root, file), 'utf8'));
    for (const each of said.found) sentences.set(each.key, each);
    unreadable.push(...said.unreadable.map((line) => `${file}:${line}`));
  }
  return { sentences, unreadable };
}

export interface Wrong {
  readonly key: string;
  readonly problem: 'missing' | 'left over' | 'other placeholders';
}

/** What is wrong with a translation of these sentences; empty when it is whole. */
export function wrongIn(bundle: Bundle, sentences: ReadonlyMap<string, Pick<Sentence, 'message'>>): readonly Wrong[] {
  const missing = [...sentences.keys()].filter((key) => (bundle[key] ?? '') === '');
  return [
    ...missing.map((key): Wrong => ({ key, problem: 'missing' })),
    ...Object.entries(bundle).flatMap(([key, translation]): readonly Wrong[] => {
      const sentence = sentences.get(key);
      if (sentence === undefined) return [{ key, problem: 'left over' }];
      const isSame = translation === '' || placeholdersIn(sentence.message) === placeholdersIn(translation);
      return isSame ? [] : [{ key, problem: 'other placeholders' }];
    }),
  ];
}

/** Each one once, in order: what a sentence says twice, another language may say once. */
function placeholdersIn(sentence: string): string {
  return [...new Set(sentence.match(/\{[^}]*\}/g))].toSorted().join(' ');
}

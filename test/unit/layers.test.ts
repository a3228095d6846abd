import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'tinyglobby';

interface Import {
  readonly from: string;
  /** A file of src, or a package's name. */
  readonly to: string;
}

const source = join(import.meta.dirname, '..', '..', 'src');
const files = globSync('**/*.ts', { cwd: source }).toSorted();
const imports: readonly Import[] = files.flatMap((from) =>
  specifiersIn(readFileSync(join(source, from), 'utf8')).map((specifier) => {
    return { from, to: resolved(from, specifier) };
  }),
);

/** Which folders and files each folder may import besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  picture: ['core'],
  worker: ['core'],
  view: ['picture', 'core'],
  cli: ['core', 'picture', 'worker/client.ts'],
  host: ['core', 'picture', 'view/protocol.ts', 'view/comparisonProtocol.ts', 'view/tabState.ts'],
  'host/localModel.ts': ['worker/client.ts'],
};

suite('The floors of src', () => {
  test('every folder has its arrows', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    assert.deepEqual(
      [...folders].filter((folder) => arrows[folder] === undefined),
      [],
    );
  });

  test('a file imports its own folder and what its arrows point at', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!from.includes('/') || !to.endsWith('.ts')) return false;
      const allowed = [folderOf(from), ...(arrows[folderOf(from)] ?? []), ...(arrows[from] ?? [])];
      return !allowed.some((each) => to === each || to.startsWith(`${each}/`));
    });
    assert.deepEqual(wrong, []);
  });

  test('inside core, texts know no scores and scores no documents', () => {
    const floors = ['core/text/', 'core/scoring/', 'core/document/'];
    const floorOf = (file: string): number => floors.findIndex((floor) => file.startsWith(floor));
    assert.deepEqual(
      imports.filter(({ from, to }) => floorOf(from) >= 0 && floorOf(to) > floorOf(from)),
      [],
    );
  });

  test('no file needs itself by a way around, not even for a type', () => {
    assert.deepEqual(circle(), []);
  });

  test('core, picture and view know no editor and no Node', () => {
    const pure = new Set(['core', 'picture', 'view']);
    const wrong = imports.filter(({ from, to }) => pure.has(folderOf(from)) && /^(vscode$|node:)/.test(to));
    assert.deepEqual(wrong, []);
  });

  test('only host and the entry import the editor', () => {
    const importers = imports.filter(({ to }) => to === 'vscode').map(({ from }) => from);
    assert.deepEqual(
      importers.filter((from) => folderOf(from) !== 'host' && !/^extension\b/.test(from)),
      [],
    );
    assert.ok(importers.length > 0);
  });

  test('only the model’s file imports the model’s library', () => {
    const importers = imports.filter(({ to }) => to.startsWith('@huggingface/')).map(({ from }) => from);
    assert.deepEqual([...new Set(importers)], ['worker/model.ts']);
  });

  test('only the model’s process names a runtime', () => {
    const importers = imports.filter(({ to }) => to.startsWith('onnxruntime')).map(({ from }) => folderOf(from));
    assert.deepEqual(
      [...new Set(importers)].filter((folder) => folder !== 'worker'),
      [],
    );
  });
});

/** What all import and export declarations name, dynamic imports included. */
function specifiersIn(text: string): readonly string[] {
  const declared =
    /^(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(declared)].map(([, ...names]) => names.find((name) => name !== undefined) ?? '');
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(source, join(source, dirname(from), specifier)).replaceAll('\\', '/');
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The files of one import circle, in order; empty when there is none. */
function circle(): readonly string[] {
  const targets = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file)]));
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const { to } of targets.get(file) ?? []) {
      const found = visit(to, [...path, file]);
      if (found.length > 0) return found;
    }
    finished.add(file);
    return [];
  };
  for (const file of files) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

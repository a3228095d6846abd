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

/** Files that a folder of src may hold; a folder in it counts by itself. */
const most = 20;

/** Which folders and files each folder may import besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  api: [],
  core: [],
  render: ['core'],
  files: [],
  download: ['core'],
  server: ['core'],
  worker: ['core'],
  view: ['render', 'core'],
  cli: ['core', 'render', 'files', 'server', 'worker/process/modelProcess.ts'],
  host: [
    'api',
    'core',
    'render',
    'view/protocol.ts',
    'view/comparisonProtocol.ts',
    'view/trialProtocol.ts',
    'view/manuscriptProtocol.ts',
    'view/tabState.ts',
  ],
  'host/server/': ['server'],
  'host/model/localModel.ts': ['worker/client.ts'],
  'host/platform.ts': ['worker/client.ts'],
  node: ['core', 'download', 'files', 'host', 'render', 'worker/process/modelProcess.ts'],
  web: ['core', 'host', 'worker/client.ts', 'worker/browser/handover.ts', 'worker/browser/webWorker.ts'],
};

/** What runs in a browser too. */
const everywhere = ['core/', 'render/', 'view/', 'server/', 'host/', 'web/', 'worker/browser/'];
const inBrowser = (file: string): boolean =>
  everywhere.some((folder) => file.startsWith(folder)) || /^(worker\/\w+|extension\.web)\.ts$/.test(file);

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
      const allowed = [
        folderOf(from),
        ...(arrows[folderOf(from)] ?? []),
        ...(arrows[`${dirname(from)}/`] ?? []),
        ...(arrows[from] ?? []),
      ];
      return !allowed.some((each) => to === each || to.startsWith(`${each}/`));
    });
    assert.deepEqual(wrong, []);
  });

  test('what comes late in host is reached through its one entry, loaded when it is needed', () => {
    const folders = ['tabs', 'report', 'comparison', 'manuscript', 'export', 'directives', 'menu', 'reading', 'server'];
    const late = [...folders, 'trial', 'workspace'].map((folder) => `host/${folder}/`);
    const isLate = (file: string): boolean =>
      [...late, 'node/modelChoice/', 'node/readings/'].some((folder) => file.startsWith(folder));
    const entry = 'host/deferred.ts';
    const entries = [entry, 'node/deferred.ts'];
    const early = imports.filter(
      ({ from }) => /^(host\/|node\/|web\/|extension)/.test(from) && !entries.includes(from) && !isLate(from),
    );
    assert.deepEqual(
      early.filter(({ to }) => isLate(to)),
      [],
    );
    const ways = early
      .filter(({ to }) => entries.includes(to))
      .map(({ from }) => readFileSync(join(source, from), 'utf8'));
    assert.ok(ways.length > 0);
    assert.deepEqual(
      ways.filter((text) => /^import (?!type )[^;]*deferred\.ts'/m.test(text)),
      [],
    );
  });

  test('no folder is a hall', () => {
    const folders = [...new Set(files.map((file) => dirname(file)))];
    const sizeOf = (folder: string): number => files.filter((file) => dirname(file) === folder).length;
    assert.deepEqual(
      folders.filter((folder) => sizeOf(folder) > most),
      [],
    );
  });

  test('inside core, the language knows no texts, texts no scores, scores no documents, documents no findings and findings no project', () => {
    const floors = [
      'core/language/',
      'core/text/',
      'core/scoring/',
      'core/document/',
      'core/findings/',
      'core/project/',
      'core/workspace/',
      'core/trial/',
    ];
    const floorOf = (file: string): number => floors.findIndex((floor) => file.startsWith(floor));
    assert.deepEqual(
      imports.filter(({ from, to }) => floorOf(from) >= 0 && floorOf(to) > floorOf(from)),
      [],
    );
  });

  test('no file needs itself by a way around, not even for a type', () => {
    assert.deepEqual(circle(), []);
  });

  test('what runs in a browser too knows no Node', () => {
    const wrong = imports.filter(({ from, to }) => inBrowser(from) && (to.startsWith('node:') || isOfNode(to)));
    assert.deepEqual(wrong, []);
    const ofNode = /\b(?:Buffer\.|process\.(?:env|platform|on|exit)\b|__dirname\b)/;
    assert.deepEqual(
      files.filter((file) => inBrowser(file) && ofNode.test(readFileSync(join(source, file), 'utf8'))),
      [],
    );
  });

  test('only host, its two kinds, the published types and the entries import the editor', () => {
    const importers = imports.filter(({ to }) => to === 'vscode').map(({ from }) => from);
    assert.deepEqual(
      importers.filter(
        (from) => !['api', 'host', 'node', 'web'].includes(folderOf(from)) && !/^extension\b/.test(from),
      ),
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

/** Whether it is a part of src that only Node runs. */
function isOfNode(file: string): boolean {
  return /^(node|files|cli|worker\/process)\//.test(file);
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

import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { build } from 'esbuild';

import { writeBillOfMaterials } from './scripts/billOfMaterials.mjs';
import { bundledPackages } from './scripts/bundledPackages.mjs';
import { writeNotices } from './scripts/notices.mjs';
import { layRuntimes } from './scripts/runtimes.mjs';

/** Bytes that minified bundles may have; more fails the build. */
const budgets = {
  // What an editor starts with.
  'extension.cjs': 170_000,
  // The same and all that comes late elsewhere, the grammars of code and the readers of strings above all: of a web extension the editor loads one file.
  'web.cjs': 1_300_000,
  // What a browser's worker starts with: transformers.js and the runtime's own program.
  'webWorker.js': 530_000,
};

const production = process.argv.includes('--production');

/** Where the bundles go, `--outdir=` names another folder; the package's files are looked for beside it. */
const outdir = process.argv.find((each) => each.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';

/** The platform whose native runtime is laid beside the bundles: `--native=none` for none, this one's unless it is named. */
const native = process.argv.find((each) => each.startsWith('--native='))?.slice('--native='.length);

/** transformers.js imports a library for pictures, which a text never needs. */
const withoutPictures = {
  name: 'without-pictures',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^sharp$/ }, () => ({ path: 'sharp', namespace: 'without-pictures' }));
    onLoad({ filter: /./, namespace: 'without-pictures' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The Markdown parser names a colour for each of its nodes; nothing here is coloured by them, and what is left of the parser
 * without them can be left out where nothing uses it.
 */
const withoutColours = {
  name: 'without-colours',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^@lezer\/highlight$/ }, () => ({ path: 'highlight', namespace: 'without-colours' }));
    onLoad({ filter: /./, namespace: 'without-colours' }, () => ({
      contents: `
        const tag = new Proxy(() => tag, { get: () => tag });
        export { tag as tags, tag as Tag };
        export const styleTags = () => () => null;
      `,
    }));
    onLoad({ filter: /@lezer[\\/]markdown[\\/]dist[\\/]index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/\btags\.(?:special\(tags\.\w+\)|\w+)/g, 'null'),
    }));
  },
};

/** What comes late is loaded with its first use, not when the editor starts. */
const deferredApart = {
  name: 'deferred-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/deferred\.ts$/, namespace: 'file' }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './deferred.cjs', external: true } : undefined,
    );
  },
};

/** One row a bundle that is loaded with the first call: the module that others import, and what they call of it. */
const late = {
  // Loaded as the extension starts; apart so that all bundles speak the one language that it is told then.
  l10n: { module: /^@vscode\/l10n$/, calls: ['config', 't'] },
  // Most documents say by their words that they are English; this knows other languages.
  languages: { module: /^tinyld\/light$/, calls: ['detectAll'] },
  // The entities of everyday prose are in the start; this knows all two thousand.
  entities: { module: /^entities\/decode$/, calls: ['decodeHTMLStrict'] },
  // A window with nothing but plain text never needs a parser.
  markdown: { module: /\/markdown\/markdown\.ts$/, calls: ['markdownReader'] },
  // Few documents state in their front matter what a section should feel like; this reads YAML.
  yaml: { module: /\/yamlEntries\.ts$/, calls: ['yamlEntries'] },
  // The tables of contents that a manuscript may have: Markdown, YAML and JavaScript.
  indexes: { module: /\/indexReader\.ts$/, calls: ['indexContent'] },
  // Where languages other than Markdown and plain text have prose.
  prose: { module: /\/languages\.ts$/, calls: ['prosePlace', 'languageOfEnding'] },
  // The grammars of code.
  code: { module: /\/codeReader\.ts$/, calls: ['codeReader'] },
  // What reads pages, subtitles, mails and all other markup that is no Markdown.
  markup: { module: /\/markupReader\.ts$/, calls: ['markupReader'] },
  // What reads strings by their keys: JSON, YAML and properties.
  strings: { module: /\/stringsReader\.ts$/, calls: ['stringsReader'] },
  // The protocol of assistants, which the command line speaks where it is asked to.
  mcp: { module: /\/protocolServer\.ts$/, calls: ['serveProtocol'] },
  // Files of columns, which few ask the command line for.
  columns: { module: /\/columnWriters\.ts$/, calls: ['arrowWriter', 'parquetWriter'] },
};

/** What stands in a late module's place: its calls, the first of which loads it from `path`. */
const lateCalls = (calls, path, getRequire = '') =>
  `${getRequire}let loaded;\nconst late = () => (loaded ??= require(${JSON.stringify(path)}));\n` +
  calls.map((call) => `export const ${call} = (...all) => late().${call}(...all);`).join('\n');

/** Puts calls of a late bundle in the place of its module. `getRequire` makes a `require` where there is none. */
const apart = (name, getRequire = '') => ({
  name: `${name}-apart`,
  setup({ onLoad, onResolve }) {
    const { module, calls } = late[name];
    const namespace = `${name}-apart`;
    const bundle = `./${name}.cjs`;
    onResolve({ filter: module }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: name, namespace }));
    onResolve({ filter: /\.cjs$/, namespace }, ({ path }) => (path === bundle ? { path, external: true } : undefined));
    onLoad({ filter: /./, namespace }, () => ({ contents: lateCalls(calls, bundle, getRequire) }));
  },
});

/** Leaves a late module in the bundle, where it runs with the first of its calls. */
const inside = (name) => ({
  name: `${name}-inside`,
  setup({ onLoad, onResolve, resolve }) {
    const { module, calls } = late[name];
    const namespace = `${name}-inside`;
    onResolve({ filter: module, namespace: 'file' }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === namespace) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: namespace });
      return found.errors.length > 0 ? found : { path: name, namespace, pluginData: found.path };
    });
    onLoad({ filter: /./, namespace }, ({ pluginData: path }) => ({
      contents: lateCalls(calls, path),
      resolveDir: dirname(path),
    }));
  },
});

/** In a module of its own kind. */
const moduleRequire = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";

/** Those that an editor loads. */
const lateInEditor = Object.keys(late).filter((name) => name !== 'mcp');

const reading = [withoutColours, ...lateInEditor.map((name) => apart(name))];

const forEditor = {
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  external: ['vscode'],
  // The library that knows languages is full of their letters; escaped, each takes six bytes.
  charset: 'utf8',
};

/** The other of its two builds asks for its parts at run time. */
const jsonOfModules = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };

/** One row a bundle. */
const bundles = [
  {
    entryPoints: { extension: 'src/extension.ts' },
    ...forEditor,
    plugins: [deferredApart, ...reading],
  },
  { entryPoints: { deferred: 'src/node/deferred.ts' }, ...forEditor, plugins: reading },
  { entryPoints: { l10n: '@vscode/l10n' }, ...forEditor },
  { entryPoints: { languages: 'tinyld/light' }, ...forEditor },
  { entryPoints: { entities: 'entities/decode' }, ...forEditor },
  {
    entryPoints: { markdown: 'src/core/text/markdown/markdown.ts' },
    ...forEditor,
    plugins: [withoutColours, apart('entities'), apart('yaml'), apart('l10n')],
  },
  {
    entryPoints: { yaml: 'src/core/text/directives/yamlEntries.ts' },
    ...forEditor,
    plugins: [withoutColours],
  },
  {
    entryPoints: { code: 'src/core/text/code/codeReader.ts' },
    ...forEditor,
    plugins: [withoutColours, apart('l10n')],
  },
  { entryPoints: { columns: 'src/cli/formats/columns/columnWriters.ts' }, ...forEditor, plugins: [apart('l10n')] },
  {
    entryPoints: { markup: 'src/core/text/markup/markupReader.ts' },
    ...forEditor,
    plugins: [withoutColours, apart('entities'), apart('l10n')],
  },
  {
    entryPoints: { indexes: 'src/core/workspace/order/indexReader.ts' },
    ...forEditor,
    plugins: [withoutColours, apart('entities'), apart('l10n')],
  },
  {
    entryPoints: { strings: 'src/core/text/strings/stringsReader.ts' },
    ...forEditor,
    alias: jsonOfModules,
    plugins: [withoutColours, apart('l10n')],
  },
  { entryPoints: { prose: 'src/core/text/prose/languages.ts' }, ...forEditor },
  {
    entryPoints: { worker: 'src/worker/process/main.ts' },
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [withoutPictures],
    logOverride: { 'empty-import-meta': 'silent' },
  },
  {
    entryPoints: { cli: 'src/cli/main.ts' },
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: { js: '#!/usr/bin/env node' },
    alias: jsonOfModules,
    plugins: [
      withoutColours,
      apart('code', moduleRequire),
      apart('columns', moduleRequire),
      apart('markup', moduleRequire),
      apart('strings', moduleRequire),
      apart('yaml', moduleRequire),
      apart('l10n', moduleRequire),
      apart('mcp', moduleRequire),
    ],
  },
  {
    entryPoints: { mcp: 'src/cli/mcp/protocolServer.ts' },
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  },
  // A browser's extension host loads one file and no more: what comes late elsewhere is in it too.
  {
    entryPoints: { web: 'src/extension.web.ts' },
    ...forEditor,
    platform: 'browser',
    alias: jsonOfModules,
    plugins: [withoutColours, ...lateInEditor.filter((name) => name !== 'l10n').map(inside)],
  },
  {
    entryPoints: { webWorker: 'src/worker/browser/main.ts' },
    platform: 'browser',
    format: 'iife',
    // The library asks for a runtime that is twice as large, for graphics cards.
    alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' },
    // Where it would look for files beside itself; it is given them.
    define: { 'import.meta.url': '"https://emotion-lens.invalid/webWorker.js"' },
  },
  {
    entryPoints: {
      view: 'src/view/page.ts',
      comparison: 'src/view/comparison.ts',
      manuscript: 'src/view/manuscript.ts',
      trial: 'src/view/trial.ts',
    },
    platform: 'browser',
    format: 'iife',
  },
];

// Types alone are a declaration file as they are.
await mkdir(outdir, { recursive: true });
await copyFile('src/api/emotionLens.ts', join(outdir, 'api.d.ts'));
await layRuntimes(outdir, native ?? `${process.platform}-${process.arch}`);
const results = await Promise.all(
  bundles.map((bundle) =>
    build({
      outdir,
      bundle: true,
      target: bundle.platform === 'node' ? 'node20' : 'es2022',
      minify: production,
      sourcemap: !production,
      metafile: true,
      logLevel: 'warning',
      ...bundle,
    }),
  ),
);
if (production)
  for (const [name, budget] of Object.entries(budgets)) {
    const { size } = await stat(join(outdir, name));
    if (size > budget) throw new Error(`${outdir}/${name} has ${size} bytes; it may have ${budget}.`);
  }
const packages = await bundledPackages(results.map(({ metafile }) => metafile));
await writeNotices(join(outdir, 'THIRD_PARTY_NOTICES.txt'), packages);
await writeBillOfMaterials(join(outdir, 'sbom.cdx.json'), packages);

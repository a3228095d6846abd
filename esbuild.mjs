import { build } from 'esbuild';

import { writeNotices } from './scripts/notices.mjs';
import { layRuntimes } from './scripts/runtimes.mjs';

const production = process.argv.includes('--production');

/** transformers.js imports a library for pictures, which a text never needs. */
const withoutPictures = {
  name: 'without-pictures',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^sharp$/ }, () => ({ path: 'sharp', namespace: 'without-pictures' }));
    onLoad({ filter: /./, namespace: 'without-pictures' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What the writer's desk draws and compares is loaded with its first command, not when the editor starts. */
const deskApart = {
  name: 'desk-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/desk\/desk\.ts$/, namespace: 'file' }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './desk.cjs', external: true } : undefined,
    );
  },
};

const forEditor = {
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  external: ['vscode'],
  // The library that knows languages is full of their letters; escaped, each takes six bytes.
  charset: 'utf8',
};

/** One row a bundle. */
const bundles = [
  { entryPoints: { extension: 'src/extension.ts' }, ...forEditor, plugins: [deskApart] },
  { entryPoints: { desk: 'src/host/desk/desk.ts' }, ...forEditor },
  {
    entryPoints: { worker: 'src/worker/main.ts' },
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
  },
  {
    entryPoints: { view: 'src/view/page.ts', comparison: 'src/view/comparison.ts' },
    platform: 'browser',
    format: 'iife',
  },
];

await layRuntimes('dist', { native: !process.argv.includes('--universal') });
const results = await Promise.all(
  bundles.map((bundle) =>
    build({
      outdir: 'dist',
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
await writeNotices(
  'dist/THIRD_PARTY_NOTICES.txt',
  results.map(({ metafile }) => metafile),
);

import { build } from 'esbuild';

const production = process.argv.includes('--production');

/** One row a bundle. */
const bundles = [
  {
    entryPoints: { extension: 'src/extension.ts' },
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  },
  {
    entryPoints: { cli: 'src/cli/main.ts' },
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: { js: '#!/usr/bin/env node' },
  },
  { entryPoints: { view: 'src/view/page.ts' }, platform: 'browser', format: 'iife' },
];

await Promise.all(
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

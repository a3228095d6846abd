import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

import { downloads, root } from '../paths.ts';

/** Where an extension runs. */
export type HostKind = 'node' | 'web';

const kinds = {
  node: { run: './test/host/run.ts', platform: 'node', target: 'node20', external: ['vscode', 'mocha'] },
  web: {
    run: './test/host/webRun.ts',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // Mocha's file for browsers would take the module it is bundled into for its own.
    define: { module: 'undefined', exports: 'undefined' },
    alias: { 'node:assert/strict': join(root, 'test', 'support', 'browserAssert.ts') },
  },
} as const;

/** One file of all tests that match, whose `run()` is what VS Code calls in its extension host. */
export async function bundleHostTests(
  name: string,
  patterns: string | readonly string[],
  kind: HostKind = 'node',
): Promise<string> {
  const files = globSync(patterns, { cwd: root }).toSorted();
  const outfile = join(downloads, 'host-tests', `${name}.cjs`);
  const { run, external, ...options } = kinds[kind];
  const loads = files.map((file) => `require(${JSON.stringify(`./${file}`)});`).join('\n');
  await build({
    stdin: {
      resolveDir: root,
      contents: `import { runMocha } from '${run}';\nexport const run = () => runMocha(() => {\n${loads}\n});\n`,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    ...options,
    external: [...external],
    logLevel: 'warning',
  });
  return outfile;
}

import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

import { downloads, root } from '../paths.ts';

/** One file of all tests that match, whose `run()` is what VS Code calls in its extension host. */
export async function bundleHostTests(name: string, pattern: string): Promise<string> {
  const files = globSync(pattern, { cwd: root }).toSorted();
  const outfile = join(downloads, 'host-tests', `${name}.cjs`);
  const loads = files.map((file) => `require(${JSON.stringify(`./${file}`)});`).join('\n');
  await build({
    stdin: {
      resolveDir: root,
      contents: `import { runMocha } from './test/host/run.ts';\nexport const run = () => runMocha(() => {\n${loads}\n});\n`,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}

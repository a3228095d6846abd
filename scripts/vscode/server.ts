import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { startChild, stopChild } from '../children.ts';
import { root, temporaryFolder } from '../paths.ts';
import type { HostKind } from '../testing/hostBundle.ts';
import type { ServerPackages } from './serverPackages.ts';

export interface ServerOptions {
  /** The user's settings.json. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where the extension runs that is developed here; with Node by default. */
  readonly kind?: HostKind;
  /** The machine's settings.json, where machine-scoped settings stand. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** False: a workspace opens in Restricted Mode. */
  readonly trusted?: boolean;
  readonly extensions?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What the editor speaks, which of the extension is what it says in that language; English without it. */
  readonly language?: string;
  /** Absent or 0: any free one. */
  readonly port?: number;
}

export interface WindowOptions {
  /** The workspace: an absolute path. */
  readonly folder: string;
  /** An absolute path; opened in an editor. */
  readonly file?: string;
  /** Loads the extension from this repository; true by default. */
  readonly developed?: boolean;
  /** The module whose `run()` the extension host runs: an absolute path. */
  readonly tests?: string;
}

/** VS Code as a server on this machine, reachable from this machine only. */
export class VscodeServer {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #token: string;
  /** Settings, logs and extensions of this server. */
  readonly dataFolder: string;

  private constructor(child: ChildProcess, port: number, token: string, dataFolder: string) {
    this.#child = child;
    this.#port = port;
    this.#token = token;
    this.dataFolder = dataFolder;
  }

  /** Settles when the server answers; rejects when it ends or is silent for a minute. */
  static async start({ server, node }: ServerPackages, options: ServerOptions = {}): Promise<VscodeServer> {
    const port = options.port || (await freePort());
    const dataFolder = temporaryFolder();
    writeSettings(join(dataFolder, 'data', 'User'), {
      ...quietSettings,
      ...(options.kind === 'web' && webSettings),
      ...options.settings,
    });
    writeSettings(join(dataFolder, 'data', 'Machine'), options.machineSettings ?? {});
    if (options.language !== undefined) writeLanguagePack(join(dataFolder, 'data'), options.language);
    // A VS Code is a way into the machine: without the token another user or a web page could walk in.
    const token = randomBytes(16).toString('hex');
    const tokenFile = join(dataFolder, 'token');
    writeFileSync(tokenFile, token, { mode: 0o600 });
    const args = [
      server,
      '--host=127.0.0.1',
      `--port=${port}`,
      `--server-data-dir=${dataFolder}`,
      `--connection-token-file=${tokenFile}`,
      '--accept-server-license-terms',
      '--telemetry-level=off',
      // Without it a window's address may not name an extension under development.
      '--enable-smoke-test-driver',
      ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
      ...(options.language === undefined ? [] : [`--locale=${options.language}`]),
      ...(options.extensions === undefined ? [] : [`--extensions-dir=${options.extensions}`]),
    ];
    const child = startChild(node, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.environment },
    });
    await answering(child);
    return new VscodeServer(child, port, token, dataFolder);
  }

  /** The server's process. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The address of a window. `payload` is the workbench's own way to be told of extensions under development. */
  address({ folder, file, developed = true, tests }: WindowOptions): string {
    const here = `vscode-remote://localhost:${this.#port}`;
    const payload = [
      ['skipWelcome', 'true'],
      ...(developed ? [['extensionDevelopmentPath', here + root]] : []),
      ...(tests === undefined ? [] : [['extensionTestsPath', here + tests]]),
      ...(file === undefined ? [] : [['openFile', here + file]]),
    ];
    const query = new URLSearchParams({ tkn: this.#token, folder, payload: JSON.stringify(payload) });
    return `http://localhost:${this.#port}/?${query.toString().replaceAll('+', '%20')}`;
  }

  /** Settles with the exit code when the server ends. */
  async ended(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    return new Promise((resolve) => this.#child.once('exit', resolve));
  }

  async stop(): Promise<void> {
    await stopChild(this.#child);
  }
}

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** A server would run the extension itself, where it can: the setting leaves it to the browser. */
const webSettings = { 'remote.extensionKind': { 'emotion-lens.emotion-lens': ['web'] } };

/** A language pack without a word of its own: the editor goes on in English, and takes extensions at their word. */
function writeLanguagePack(folder: string, language: string): void {
  const translation = join(folder, 'main.i18n.json');
  writeFileSync(translation, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `vscode.language-pack-${language}` }, version: '1.0.0' }];
  const pack = { hash: language, label: language, extensions, translations: { vscode: translation } };
  writeFileSync(join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found on this machine.');
  return address.port;
}

async function answering(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const give = (why: string): void => {
      void stopChild(child);
      reject(new Error(`VS Code's server ${why}. It said:\n${said.slice(-2000)}`));
    };
    const limit = setTimeout(() => give('did not answer within a minute'), 60_000);
    const hear = (text: Buffer): void => {
      said = (said + String(text)).slice(-20_000);
      if (/Web UI available at/.test(said)) {
        clearTimeout(limit);
        resolve();
      }
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => give(`could not be started (${error.message})`));
    child.once('exit', (code) => {
      clearTimeout(limit);
      give(`ended with code ${code}`);
    });
  });
}

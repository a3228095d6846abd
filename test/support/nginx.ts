import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { root } from '../../scripts/paths.ts';

export interface NginxOptions {
  /** Path of an nginx. */
  readonly program: string;
  /** Addresses of the servers behind it. */
  readonly replicas: readonly string[];
  /** What it takes of one request, as nginx writes sizes; that of the file in integrations/ when not given. */
  readonly largestBody?: string | undefined;
}

/** An nginx on 127.0.0.1 that runs on integrations/nginx.conf with other ports, in a folder of its own. */
export class Nginx {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #kill = (): void => void this.#child.kill('SIGKILL');

  private constructor(child: ChildProcess, folder: string, port: number) {
    this.#child = child;
    this.#folder = folder;
    this.address = `http://127.0.0.1:${port}`;
    // Tests that end in mid-way leave none behind.
    process.once('exit', this.#kill);
  }

  /** Settles once it listens. Rejects with what it says where it does not start. */
  static async start(options: NginxOptions): Promise<Nginx> {
    const folder = await mkdtemp(join(tmpdir(), 'el-nginx-'));
    const port = await freePort();
    await writeFile(join(folder, 'nginx.conf'), await configuration(folder, port, options));
    const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
    const nginx = new Nginx(spawn(options.program, args, { stdio: 'ignore' }), folder, port);
    try {
      await nginx.#listening(port);
      return nginx;
    } catch (error) {
      const said = await nginx.#errors();
      await nginx.stop();
      throw new Error(`nginx did not start: ${said}`, { cause: error });
    }
  }

  async stop(): Promise<void> {
    process.off('exit', this.#kill);
    if (!this.#hasEnded) {
      const ended = once(this.#child, 'exit');
      this.#kill();
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined;
  }

  async #listening(port: number): Promise<void> {
    const failed = new Promise<never>((_, reject) => this.#child.once('error', reject));
    const up = async (): Promise<void> => {
      while (!(await answers(port))) {
        if (this.#hasEnded) throw new Error('It ended.');
        await setTimeout(20);
      }
    };
    await Promise.race([up(), failed]);
  }

  #errors(): Promise<string> {
    return readFile(join(this.#folder, 'error.log'), 'utf8').catch(() => 'nothing');
  }
}

/** One process without others below it, so that its id is all there is to end. */
async function configuration(folder: string, port: number, { replicas, largestBody }: NginxOptions): Promise<string> {
  const documented = await readFile(join(root, 'integrations', 'nginx.conf'), 'utf8');
  const servers = replicas.map((address) => `  server ${new URL(address).host} fail_timeout=2s;\n`).join('');
  const own = documented
    .replace(/(?:^ {2}server 127\.0\.0\.1:\d+ fail_timeout=2s;\n)+/m, servers)
    .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
    .replace(/(client_max_body_size) \w+/, largestBody === undefined ? '$&' : `$1 ${largestBody}`);
  const folders = ['client_body', 'proxy'].map((name) => `${name}_temp_path "${join(folder, name)}";`);
  return `daemon off;
master_process off;
pid "${join(folder, 'nginx.pid')}";
events {}
http {
access_log "${join(folder, 'access.log')}";
${folders.join('\n')}
${own}}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

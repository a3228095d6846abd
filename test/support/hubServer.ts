import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** What goes wrong with the answer to one request for a file. */
export type Fault =
  | { readonly type: 'cut'; readonly after: number }
  | { readonly type: 'stall'; readonly after: number }
  | { readonly type: 'page' }
  | { readonly type: 'status'; readonly status: number }
  | { readonly type: 'content'; readonly content: Buffer }
  /** In a fifth at a time, with waits between them, in milliseconds. */
  | { readonly type: 'slow'; readonly wait: number }
  | { readonly type: 'whole' };

/** On this machine, in the Hub's place: one repository, its files behind a redirect as the Hub has its large ones. */
export class HubServer {
  readonly id: string;
  readonly files: Map<string, Buffer>;
  readonly revision = 'a'.repeat(40);
  /** Laid over what the API says. */
  about: Readonly<Record<string, unknown>> = {};
  /** By path of a file or `api`: what goes wrong with the next requests for it, one after the other. */
  readonly faults = new Map<string, Fault[]>();
  /** `path` or `path from byte`, in order, redirects left out. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(id: string, files: Readonly<Record<string, string | Buffer>>) {
    this.id = id;
    this.files = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  }

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get address(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${isBound(address) ? address.port : 0}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', this.address).pathname;
    const file = path.startsWith('/cdn/') ? path.slice('/cdn/'.length) : undefined;
    const resolve = `/${this.id}/resolve/${this.revision}/`;
    if (path === `/api/models/${this.id}`) return this.#send(request, response, 'api', Buffer.from(this.#api()));
    if (path.startsWith(resolve)) {
      response.writeHead(302, { location: `/cdn/${path.slice(resolve.length)}` }).end();
      return;
    }
    const content = file === undefined ? undefined : this.files.get(file);
    if (file === undefined || content === undefined) response.writeHead(404).end('Entry not found');
    else this.#send(request, response, file, content);
  }

  #send(request: IncomingMessage, response: ServerResponse, name: string, content: Buffer): void {
    const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    this.asked.push(start === undefined ? name : `${name} from ${start}`);
    const fault = this.faults.get(name)?.shift();
    const from = fault?.type === 'whole' ? 0 : Number(start ?? 0);
    switch (fault?.type) {
      case 'page':
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>Sign in</html>');
        return;
      case 'status':
        response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>No</html>');
        return;
      case 'content':
        response.writeHead(200, { 'content-length': fault.content.length }).end(fault.content);
        return;
      case 'cut':
      case 'stall':
        response.writeHead(from > 0 ? 206 : 200, headersOf(content, from));
        response.write(content.subarray(from, fault.after), () => {
          // What was sent is to be read first: a reader drops what it has not come to.
          if (fault.type === 'cut') void setTimeout(50).then(() => response.destroy());
        });
        return;
      case 'slow':
        response.writeHead(200, headersOf(content, 0));
        void trickle(content, fault.wait, response);
        return;
      case 'whole':
      case undefined:
        response.writeHead(from > 0 ? 206 : 200, headersOf(content, from)).end(content.subarray(from));
        return;
      default:
        fault satisfies never;
    }
  }

  #api(): string {
    const siblings = [...this.files].map(([rfilename, content]) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const blobId = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
      const lfs = { lfs: { sha256, size: content.length, pointerSize: 130 } };
      return { rfilename, size: content.length, blobId, ...(rfilename.endsWith('.onnx') && lfs) };
    });
    return JSON.stringify({
      id: this.id,
      sha: this.revision,
      private: false,
      gated: false,
      cardData: { license: 'mit' },
      siblings,
      ...this.about,
    });
  }
}

async function trickle(content: Buffer, wait: number, response: ServerResponse): Promise<void> {
  const fifth = Math.ceil(content.length / 5);
  for (let from = 0; from < content.length; from += fifth) {
    response.write(content.subarray(from, from + fifth));
    await setTimeout(wait);
  }
  response.end();
}

function headersOf(content: Buffer, from: number): Readonly<Record<string, string | number>> {
  const range = { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` };
  return { 'content-length': content.length - from, ...(from > 0 && range) };
}

function isBound(address: ReturnType<ReturnType<typeof createServer>['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

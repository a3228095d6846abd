import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { fieldsOf } from '../../src/core/scoring/guards.ts';
import type { Certificate } from './certificate.ts';

/** What comes in place of an answer. */
export type Fault =
  | { readonly type: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly type: 'page' }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'cut' }
  | { readonly type: 'drop' }
  | { readonly type: 'hang' }
  | { readonly type: 'body'; readonly body: string }
  | { readonly type: 'none' };

export interface Asked {
  readonly path: string;
  readonly texts: readonly string[];
  readonly authorization: string | undefined;
}

export interface TeiOptions {
  readonly labels?: readonly string[];
  readonly key?: string;
  /** Tokens of one text, special ones included. */
  readonly window?: number;
  readonly batch?: number;
  readonly permits?: number;
  /** Answers take so long, in milliseconds. */
  readonly wait?: number;
  /** Whether places are counted in bytes, as some versions do. */
  readonly inBytes?: boolean;
  /** Over https, with this certificate. */
  readonly certificate?: Certificate;
}

type Optional = 'key' | 'certificate';

/**
 * On this machine, in the place of a Text Embeddings Inference server: its paths, limits and errors as its OpenAPI description
 * has them, over a model that counts the names of its labels. A word is cut into tokens of four characters.
 */
export class TeiServer {
  options: Required<Omit<TeiOptions, Optional>> & Pick<TeiOptions, Optional>;
  /** Laid over what `/info` says. */
  about: Readonly<Record<string, unknown>> = {};
  /** By path: what comes in place of the next answers, one after the other. */
  readonly faults = new Map<string, Fault[]>();
  readonly asked: Asked[] = [];
  /** The most requests that were open at once. */
  mostOpen = 0;
  /** Requests that are open. */
  open = 0;
  readonly #server: Server;

  constructor(options: TeiOptions = {}) {
    const usual = { labels: ['joy', 'fear', 'anger'], window: 32, batch: 4, permits: 64, wait: 0, inBytes: false };
    this.options = { ...usual, ...options };
    const { certificate } = options;
    const receive = (request: IncomingMessage, response: ServerResponse): void => void this.#receive(request, response);
    this.#server = certificate === undefined ? createServer(receive) : createSecureServer({ ...certificate }, receive);
  }

  async listen(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get address(): string {
    const address = this.#server.address();
    const scheme = this.options.certificate === undefined ? 'http' : 'https';
    return `${scheme}://127.0.0.1:${isBound(address) ? address.port : 0}`;
  }

  /** All texts that were sent to be read, in order. */
  get predicted(): readonly string[] {
    return this.asked.filter(({ path }) => path === '/predict').flatMap(({ texts }) => texts);
  }

  get paths(): readonly string[] {
    return this.asked.map(({ path }) => path);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    request.on('error', () => {});
    for await (const part of request) if (part instanceof Buffer) parts.push(part);
    const path = new URL(request.url ?? '/', this.address).pathname;
    const sent = Buffer.concat(parts).toString();
    const body = fieldsOf(sent === '' ? {} : JSON.parse(sent));
    const inputs: readonly unknown[] = Array.isArray(body['inputs']) ? body['inputs'] : [];
    this.asked.push({ path, texts: inputs.map(String), authorization: request.headers.authorization });
    this.open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    response.on('close', () => (this.open -= 1));
    await setTimeout(this.options.wait);
    const { key } = this.options;
    if (key !== undefined && request.headers.authorization !== `Bearer ${key}`) {
      response.writeHead(401).end();
      return;
    }
    this.#answer(path, body, inputs, response);
  }

  #answer(
    path: string,
    body: Readonly<Record<string, unknown>>,
    inputs: readonly unknown[],
    response: ServerResponse,
  ): void {
    const fault = this.faults.get(path)?.shift();
    switch (fault?.type) {
      case 'status': {
        const after = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
        response.writeHead(fault.status, { 'content-type': 'application/json', ...after });
        response.end(JSON.stringify({ error: 'no', error_type: 'overloaded' }));
        return;
      }
      case 'page':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
        return;
      case 'redirect':
        response.writeHead(307, { location: fault.to }).end();
        return;
      case 'cut':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
        response.write('[[{"score":', () => void setTimeout(20).then(() => response.destroy()));
        return;
      case 'drop':
        response.destroy();
        return;
      case 'hang':
        return;
      case 'body':
        response.writeHead(200, { 'content-type': 'application/json' }).end(fault.body);
        return;
      case 'none':
      case undefined:
        break;
      default:
        fault satisfies never;
    }
    const { status, value } = this.#valueOf(path, body, inputs);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  }

  #valueOf(path: string, body: Readonly<Record<string, unknown>>, inputs: readonly unknown[]): Valued {
    const { labels, window, batch, permits } = this.options;
    if (path === '/info') {
      const id2label = Object.fromEntries(labels.map((label, index) => [String(index), label]));
      const label2id = Object.fromEntries(labels.map((label, index) => [label, index]));
      return fine({
        model_id: '/data/emotions',
        model_sha: null,
        model_dtype: 'float32',
        model_type: { classifier: { id2label, label2id } },
        max_concurrent_requests: permits,
        max_input_length: window,
        max_batch_tokens: 16_384,
        max_batch_requests: null,
        max_client_batch_size: batch,
        auto_truncate: false,
        tokenization_workers: 2,
        version: '1.9.0',
        ...this.about,
      });
    }
    if (path !== '/predict' && path !== '/tokenize') return { status: 404, value: {} };
    if (inputs.length > batch)
      return refused(413, `batch size ${inputs.length} > maximum allowed batch size ${batch}`, 'validation');
    const texts = inputs.map((input) => (Array.isArray(input) ? String(input[0]) : String(input)));
    if (texts.some((text) => text === '')) return refused(413, '`inputs` cannot be empty', 'validation');
    if (path === '/tokenize')
      return fine(texts.map((text) => this.#tokens(text, body['add_special_tokens'] !== false)));
    const long = texts.find((text) => this.#tokens(text, true).length > window);
    if (long !== undefined)
      return refused(413, `\`inputs\` must have less than ${window} tokens. Given: ${long}`, 'validation');
    if (body['raw_scores'] !== true) return refused(424, 'only raw scores here', 'backend');
    return fine(texts.map((text) => this.#predictions(text)));
  }

  #predictions(text: string): readonly object[] {
    return this.options.labels
      .map((label) => ({ label, score: text.toLowerCase().split(label).length - 1 }))
      .toSorted((a, b) => b.score - a.score);
  }

  #tokens(text: string, withSpecial: boolean): readonly object[] {
    const places: number[] = [];
    let count = 0;
    for (const character of text) {
      for (let unit = 0; unit < character.length; unit += 1) places.push(count);
      count += this.options.inBytes ? Buffer.byteLength(character) : 1;
    }
    const place = (units: number): number => places[units] ?? count;
    const own = [...text.matchAll(/[^\s]{1,4}/gu)].map(({ 0: piece, index }) => ({
      id: 2,
      text: piece,
      special: false,
      start: place(index),
      stop: place(index + piece.length),
    }));
    const special = { id: 1, text: '[SEP]', special: true, start: null, stop: null };
    return withSpecial ? [special, ...own, special] : own;
  }
}

interface Valued {
  readonly status: number;
  readonly value: unknown;
}

function fine(value: unknown): Valued {
  return { status: 200, value };
}

function refused(status: number, error: string, kind: string): Valued {
  return { status, value: { error, error_type: kind } };
}

function isBound(address: ReturnType<ReturnType<typeof createServer>['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

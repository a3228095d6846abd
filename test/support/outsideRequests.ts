import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** A proxy that lets nothing through, and remembers which hosts it was asked for. */
export class OutsideRequests {
  readonly #server: Server;
  readonly #hosts: Set<string>;

  private constructor(server: Server, hosts: Set<string>) {
    this.#server = server;
    this.#hosts = hosts;
  }

  static async listen(): Promise<OutsideRequests> {
    const hosts = new Set<string>();
    const server = createServer(({ url = '' }, response) => {
      hosts.add(URL.parse(url)?.hostname ?? url);
      response.writeHead(403).end();
    });
    server.on('connect', ({ url = '' }, socket: Socket) => {
      hosts.add(url.split(':')[0] ?? url);
      socket.on('error', () => {});
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new OutsideRequests(server, hosts);
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy listens nowhere.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** The hosts that were asked for so far, in the order of their names. */
  get hosts(): readonly string[] {
    return [...this.#hosts].toSorted();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

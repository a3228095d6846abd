import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../../scripts/paths.ts';
import { type Certificate, madeCertificate, withoutOpenSsl } from '../support/certificate.ts';
import { TeiServer } from '../support/teiServer.ts';

suite('The command line with a server over TLS', function () {
  this.timeout(20_000);
  let folder: string;
  let server: TeiServer | undefined;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
  });
  teardown(async () => {
    await server?.close();
    server = undefined;
    await rm(folder, { recursive: true });
  });

  /** The server's certificate, for that name; the test is skipped where none can be made. */
  async function listen(name: string, test: Mocha.Context): Promise<Certificate> {
    const certificate = await madeCertificate(folder, name);
    if (certificate === undefined) {
      console.log(withoutOpenSsl);
      return test.skip();
    }
    server = await new TeiServer({ certificate, key: 'secret' }).listen();
    return certificate;
  }

  async function ran(trusted: Certificate | undefined): Promise<readonly [code: unknown, out: string, err: string]> {
    const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
    const trust = trusted === undefined ? {} : { NODE_EXTRA_CA_CERTS: trusted.path };
    const env = { ...own, ...trust, LC_ALL: 'C', EMOTION_LENS_SERVER_KEY: 'secret' };
    const address = server?.address ?? '';
    const args = [join(root, 'dist', 'cli.mjs'), '--server', address, '-q', '-f', 'jsonl', '-'];
    const child = spawn(process.execPath, args, { env });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.stdin.end('So much joy and joy and joy here.');
    const [code]: unknown[] = await once(child, 'close');
    const said = (parts: readonly Buffer[]): string =>
      Buffer.concat(parts).toString().replaceAll(new URL(address).host, 'HOST');
    return [code, said(out), said(err)];
  }

  test('names a certificate that nobody vouches for, asks once, and reads where it is trusted', async function () {
    const certificate = await listen('IP:127.0.0.1', this);
    assert.deepEqual(await ran(undefined), [
      2,
      '',
      'emotion-lens: HOST shows a certificate that is not trusted here. If it is the right one, have the system trust it for the editor, or name its file in NODE_EXTRA_CA_CERTS for the command line, then start again. --verbose says more.\n',
    ]);
    assert.deepEqual(server?.asked, []);
    const [code, out, err] = await ran(certificate);
    assert.deepEqual([code, JSON.parse(out).verdict, err], [0, 'joy', '']);
  });

  test('names a certificate that is for another host', async function () {
    const certificate = await listen('DNS:elsewhere.test', this);
    const [code, out, err] = await ran(certificate);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^emotion-lens: HOST shows a certificate that is for another name\. Check the address/);
    assert.deepEqual(server?.asked, []);
  });
});

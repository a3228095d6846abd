import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate and its private key, as PEM. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** Path of the file that holds the certificate. */
  readonly path: string;
}

export const withoutOpenSsl = 'There is no openssl on the PATH, which the tests over TLS make their certificates with.';

/** Signed by itself, for an address or name such as `IP:127.0.0.1`, and made in `folder`; undefined where there is no openssl. */
export async function madeCertificate(folder: string, name: string): Promise<Certificate | undefined> {
  const [key, path] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', '/CN=emotion-lens.test', '-addext', `subjectAltName=${name}`];
  try {
    await promisify(execFile)('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', path]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return { key: await readFile(key), cert: await readFile(path), path };
}

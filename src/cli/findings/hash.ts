import { createHash } from 'node:crypto';

/** Sixteen bytes of SHA-256, in hexadecimal digits. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

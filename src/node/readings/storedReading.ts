import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

import type { Reading } from '../../core/scoring/classifier.ts';
import { isCount, isFraction } from '../../core/scoring/guards.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';

/** The model whose readings are meant: its files and figures by the id, its scores by the labels' order. */
export type ReadBy = Pick<ModelInfo, 'id' | 'labels'>;

const numberBytes = 8;
const checksumBytes = 4;

/** 16 bytes that stand for a text and the model that reads it; no way leads back to the text. */
export function keyOf({ id, labels }: ReadBy, text: string): Uint8Array {
  // In UTF-16, where halves of a pair differ, as they do not in UTF-8.
  const hash = createHash('sha256')
    .update(JSON.stringify([id, labels]))
    .update(text, 'utf16le');
  return hash.digest().subarray(0, 16);
}

/** Windows and probabilities, exactly, and a checksum behind them. */
export function bytesOf({ scores, windows }: Reading): Uint8Array {
  const bytes = Buffer.alloc((scores.length + 1) * numberBytes + checksumBytes);
  [windows, ...scores.map(({ probability }) => probability)].forEach((value, index) =>
    bytes.writeDoubleLE(value, index * numberBytes),
  );
  const end = bytes.length - checksumBytes;
  bytes.writeUInt32LE(crc32(bytes.subarray(0, end)), end);
  return bytes;
}

/** The reading in these bytes; undefined where they are not whole, or another model's. */
export function readingIn(value: unknown, { labels }: ReadBy): Reading | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const end = (labels.length + 1) * numberBytes;
  if (bytes.length !== end + checksumBytes) return undefined;
  if (bytes.readUInt32LE(end) !== crc32(bytes.subarray(0, end))) return undefined;
  const windows = bytes.readDoubleLE(0);
  const scores = labels.map((label, index) => ({ label, probability: bytes.readDoubleLE((index + 1) * numberBytes) }));
  return isCount(windows) && scores.every(({ probability }) => isFraction(probability))
    ? { scores, windows }
    : undefined;
}

import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly read: () => Buffer;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50 } as const;

/** The files of a ZIP archive of less than 4 GB, by its central directory. Throws where it is none. */
export function zipEntries(path: string): readonly ZipEntry[] {
  const zip = readFileSync(path);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== signatures.end) end -= 1;
  if (end < 0) throw new Error(`${path} is not a ZIP archive.`);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== signatures.entry) throw new Error(`${path} has a broken directory.`);
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = entryAt(zip, at, nameLength);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(zip: Buffer, at: number, nameLength: number): ZipEntry {
  const isStored = zip.readUInt16LE(at + 10) === 0;
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  return {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    size: zip.readUInt32LE(at + 24),
    read: () => {
      // The file's own header may have other extra fields than the directory.
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + packed);
      return isStored ? bytes : inflateRawSync(bytes);
    },
  };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Copied beside the bundles as they are (scripts/runtimes.mjs). */
const copied = ['common', 'node', 'web'].map((name) => `node_modules/onnxruntime-${name}`);

/** The packages whose code is shipped, by esbuild's metafiles: folder, name, version and licence of each, in a fixed order. */
export async function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const bundled = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => folderOf(path));
  const folders = [...new Set([...bundled, ...copied])].toSorted((a, b) => (a < b ? -1 : 1));
  return Promise.all(
    folders.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      return { folder, name, version, license };
    }),
  );
}

/** The folder of the package a file belongs to, the innermost one. */
function folderOf(path) {
  const [folder] = /.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}

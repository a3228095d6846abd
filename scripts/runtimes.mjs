import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A package's folder. */
const folderOf = (name) => join(dirname(require.resolve(name)).split(`node_modules/${name}`)[0], 'node_modules', name);

/**
 * What of `onnxruntime-node` a platform needs. Its other files are for GPUs, whose paths are never taken, or a copy of the library
 * under a second name.
 */
const binaries = {
  darwin: ['libonnxruntime.1.dylib', 'onnxruntime_binding.node'],
  linux: ['libonnxruntime.so.1', 'onnxruntime_binding.node'],
  win32: ['onnxruntime.dll', 'onnxruntime_binding.node'],
};

/**
 * Lays the ONNX runtimes beside the bundles, as src/worker/process/runtime.ts expects them: `runtime/wasm`, `runtime/native`
 * of the platform and processor `native` names (`linux-x64`) where there are binaries for it, and the stand-in for
 * `onnxruntime-node` through which transformers.js gets the one that was chosen.
 */
export async function layRuntimes(dist, native) {
  await Promise.all(['runtime', 'node_modules'].map((name) => rm(join(dist, name), { recursive: true, force: true })));
  await Promise.all([standIn(dist), common(dist), wasm(dist), layNative(dist, native)]);
}

async function standIn(dist) {
  const folder = join(dist, 'node_modules', 'onnxruntime-node');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "onnxruntime-node", "main": "index.cjs" }\n');
  await writeFile(join(folder, 'index.cjs'), "module.exports = globalThis[Symbol.for('emotion-lens.onnxruntime')];\n");
}

async function common(dist) {
  const from = folderOf('onnxruntime-common');
  const to = join(dist, 'node_modules', 'onnxruntime-common');
  await copyFiles(join(from, 'dist', 'cjs'), join(to, 'dist', 'cjs'), (name) => name.endsWith('.js'));
  const { name, version, license } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  await writeFile(
    join(to, 'package.json'),
    `${JSON.stringify({ name, version, license, main: 'dist/cjs/index.js' })}\n`,
  );
}

async function wasm(dist) {
  const wanted = ['ort.node.min.js', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];
  const to = join(dist, 'runtime', 'wasm');
  await copyFiles(join(folderOf('onnxruntime-web'), 'dist'), to, (name) => wanted.includes(name));
  await writeFile(join(to, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Lays `runtime/native` alone, in the place of the one that is there; none where there are no binaries for it. */
export async function layNative(dist, native) {
  const [platform, processor = ''] = native.split('-');
  const from = folderOf('onnxruntime-node');
  const to = join(dist, 'runtime', 'native');
  await rm(to, { recursive: true, force: true });
  const folder = join('bin', 'napi-v6', platform, processor);
  const copied = await copyFiles(join(from, folder), join(to, folder), (name) => binaries[platform]?.includes(name));
  if (!copied) return;
  await copyFiles(join(from, 'dist'), join(to, 'dist'), (name) => name.endsWith('.js'));
  await writeFile(join(to, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Copies the files of a folder that `wanted` takes; false when there is no such folder. */
async function copyFiles(from, to, wanted) {
  const names = await readdir(from).catch(() => undefined);
  if (names === undefined) return false;
  await mkdir(to, { recursive: true });
  await Promise.all(names.filter(wanted).map((name) => cp(join(from, name), join(to, name))));
  return true;
}

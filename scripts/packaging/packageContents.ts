import { type BinaryFormat, binaryHeader, type BinaryHeader } from './binaryHeader.ts';
import type { NativePlatform, Target } from './targets.ts';
import { zipEntries } from './zipFile.ts';

export interface PackedFile {
  /** In the extension's folder. */
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** What a processor could run says which; told by its bytes, not its name. */
  readonly binary?: BinaryHeader;
}

/** The extension's files in a VSIX, in the order of their paths. */
export function packageContents(vsix: string): readonly PackedFile[] {
  const files = zipEntries(vsix).filter(({ name }) => name.startsWith(inside));
  return files
    .map(({ name, size, read }) => {
      const binary = binaryHeader(read());
      return { path: name.slice(inside.length), size, ...(binary !== undefined && { binary }) };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const inside = 'extension/';
const wasm: readonly string[] = ['dist/runtime/wasm/ort-wasm-simd-threaded.wasm (wasm)'];
const formats: Readonly<Record<NativePlatform['platform'], BinaryFormat>> = {
  darwin: 'mach-o',
  linux: 'elf',
  win32: 'pe',
};
/** ONNX Runtime's library by platform: named apart from what lays the files (scripts/runtimes.mjs), which is judged by it. */
const libraries: Readonly<Record<NativePlatform['platform'], string>> = {
  darwin: 'libonnxruntime.1.dylib',
  linux: 'libonnxruntime.so.1',
  win32: 'onnxruntime.dll',
};

/** What is wrong with the binaries of a package for `target`, one sentence each; empty when they are those it needs. */
export function wrongBinaries({ name, native }: Target, files: readonly PackedFile[]): readonly string[] {
  const found = files.flatMap(({ path, binary }) => (binary === undefined ? [] : [`${path} (${binaryText(binary)})`]));
  const wanted = [...wasm, ...(native === undefined ? [] : nativeFiles(native))];
  return [
    ...wanted.filter((each) => !found.includes(each)).map((each) => `The package for ${name} lacks ${each}.`),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `The package for ${name} should not have ${each}.`),
  ];
}

function nativeFiles({ platform, processor }: NativePlatform): readonly string[] {
  const text = binaryText({ format: formats[platform], processor });
  return [libraries[platform], 'onnxruntime_binding.node'].map(
    (file) => `dist/runtime/native/bin/napi-v6/${platform}/${processor}/${file} (${text})`,
  );
}

/** `elf x64`, `wasm`. */
export function binaryText({ format, processor }: BinaryHeader): string {
  return processor === undefined ? format : `${format} ${processor}`;
}

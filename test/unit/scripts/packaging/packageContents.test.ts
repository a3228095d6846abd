import assert from 'node:assert/strict';

import type { BinaryHeader } from '../../../../scripts/packaging/binaryHeader.ts';
import { type PackedFile, wrongBinaries } from '../../../../scripts/packaging/packageContents.ts';

const target = { name: 'linux-arm64', native: { platform: 'linux', processor: 'arm64' } } as const;
const wasm = packed('dist/runtime/wasm/ort-wasm-simd-threaded.wasm', { format: 'wasm' });
const native = (processor: string): readonly PackedFile[] =>
  ['libonnxruntime.so.1', 'onnxruntime_binding.node'].map((name) =>
    packed(`dist/runtime/native/bin/napi-v6/linux/arm64/${name}`, { format: 'elf', processor }),
  );

suite('The binaries of a package', () => {
  test('are right when they are the library, the binding and WebAssembly', () => {
    assert.deepEqual(wrongBinaries(target, [packed('dist/cli.mjs'), ...native('arm64'), wasm]), []);
    assert.deepEqual(wrongBinaries({ name: 'universal' }, [packed('dist/cli.mjs'), wasm]), []);
  });

  test('are wrong when they lie in the right folder and are for another processor', () => {
    const wrong = wrongBinaries(target, [...native('x64'), wasm]);
    assert.equal(wrong.length, 4);
    assert.match(wrong[0] ?? '', /lacks .*libonnxruntime\.so\.1 \(elf arm64\)\.$/);
    assert.match(wrong[2] ?? '', /should not have .*libonnxruntime\.so\.1 \(elf x64\)\.$/);
  });

  test('are wrong when there is one too many, or one is missing', () => {
    assert.equal(wrongBinaries({ name: 'universal' }, [wasm, ...native('arm64')]).length, 2);
    assert.deepEqual(wrongBinaries({ name: 'universal' }, []), [
      'The package for universal lacks dist/runtime/wasm/ort-wasm-simd-threaded.wasm (wasm).',
    ]);
  });
});

function packed(path: string, binary?: BinaryHeader): PackedFile {
  return { path, size: 1, ...(binary !== undefined && { binary }) };
}

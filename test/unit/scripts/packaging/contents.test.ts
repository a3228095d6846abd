import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { globSync } from 'tinyglobby';

import { shippedFiles } from '../../../../scripts/packaging/shippedFiles.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

suite('What is packed', () => {
  let files: readonly string[] = [];
  suiteSetup(async function () {
    this.timeout(20_000);
    files = await listFiles({ cwd: shippedFiles(), packageManager: PackageManager.None });
  });

  test('holds every file of media/ and model/ that the manifest or the model needs', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"(media\/[^"]+)"/g)].map(([, path = '']) => path);
    const model = readFileSync(join(root, 'model', 'SHA256SUMS'), 'utf8').matchAll(/^\w+ {2}(.+)$/gm);
    const needed = [...named, ...[...model].map(([, path = '']) => `model/${path}`), 'model/SHA256SUMS', 'LICENSE'];
    assert.ok(named.length > 0);
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );
  });

  test('holds both entries, and what the one for browsers hands to its worker', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const entries = [...manifest.matchAll(/"(?:main|browser)": "\.\/([^"]+)"/g)].map(([, path = '']) => path);
    assert.equal(entries.length, 2);
    const handed = ['dist/webWorker.js', 'dist/runtime/wasm/ort-wasm-simd-threaded.wasm'];
    assert.deepEqual(
      [...entries, ...handed].filter((path) => !files.includes(path)),
      [],
    );
  });

  test('holds the types that it offers, and what tells of them', () => {
    const { types }: { readonly types?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(types, './dist/api.d.ts');
    for (const path of ['dist/api.d.ts', 'API.md']) assert.ok(files.includes(path), path);
  });

  test('holds every bundle that is built', () => {
    const bundles = readFileSync(join(root, 'esbuild.mjs'), 'utf8').matchAll(/entryPoints: \{([^}]+)\}/g);
    const built = [...bundles].flatMap(([, entries = '']) => [...entries.matchAll(/(\w+):/g)].map(([, name]) => name));
    const packed = readFileSync(join(root, '.vscodeignore'), 'utf8').matchAll(/^!dist\/(\w+)\.[cm]?js$/gm);
    assert.ok(built.length > 5);
    assert.deepEqual(new Set([...packed].map(([, name]) => name)), new Set(built));
  });

  test('holds every translation', () => {
    const translations = globSync(['l10n/*.json', 'package.nls*.json'], { cwd: root });
    assert.ok(translations.length > 1);
    assert.deepEqual(
      translations.filter((path) => !files.includes(path)),
      [],
    );
  });

  test('holds nothing that only developers need', () => {
    const shipped =
      /^(package(?:\.nls(?:\.[\w-]+)?)?\.json|README\.md|API\.md|CHANGELOG\.md|LICENSE|NOTICES?\.\w+|l10n\/bundle\.l10n\.[\w-]+\.json|(dist|media|model|schemas)\/.*)$/;
    assert.deepEqual(
      files.filter((path) => !shipped.test(path) || /(?<!^dist\/api\.d)\.ts$|\.(map|tmp\.\w+)$/.test(path)),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';

import { runChild } from '../../scripts/children.ts';
import { runNpm } from '../../scripts/npm.ts';
import { packageRows } from '../../scripts/documents/packagesTable.ts';
import { wrongFiles } from '../../scripts/packaging/checksums.ts';
import { isPreRelease, manifest } from '../../scripts/packaging/manifest.ts';
import { npmPath } from '../../scripts/packaging/npmPackage.ts';
import { packageContents, type PackedFile } from '../../scripts/packaging/packageContents.ts';
import { targets } from '../../scripts/packaging/targets.ts';
import { packagesFolder, vsixPath } from '../../scripts/packaging/vsixPath.ts';
import { zipEntries } from '../../scripts/packaging/zipFile.ts';
import { root } from '../../scripts/paths.ts';

/** What each platform's native runtime is made of: the library, the binding, and what their bytes say they run on. */
const binaries: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['linux/x64/libonnxruntime.so.1 elf x64', 'linux/x64/onnxruntime_binding.node elf x64'],
  'linux-arm64': ['linux/arm64/libonnxruntime.so.1 elf arm64', 'linux/arm64/onnxruntime_binding.node elf arm64'],
  'darwin-arm64': [
    'darwin/arm64/libonnxruntime.1.dylib mach-o arm64',
    'darwin/arm64/onnxruntime_binding.node mach-o arm64',
  ],
  'win32-x64': ['win32/x64/onnxruntime.dll pe x64', 'win32/x64/onnxruntime_binding.node pe x64'],
  'win32-arm64': ['win32/arm64/onnxruntime.dll pe arm64', 'win32/arm64/onnxruntime_binding.node pe arm64'],
};

suite('A dry run of the release makes a package', function () {
  this.timeout(10_000);
  suiteSetup(async function () {
    this.timeout(300_000);
    const args = ['--import', 'tsx', 'scripts/release.ts', '--dry-run'];
    const { code } = await runChild(process.execPath, args, { cwd: root, minutes: 5 });
    assert.equal(code, 0, 'npm run release -- --dry-run');
  });

  for (const { name } of targets) {
    test(`for ${name}, with the binaries of its platform and processor and no others`, () => {
      const native = (binaries[name] ?? []).map((each) => `dist/runtime/native/bin/napi-v6/${each}`);
      assert.deepEqual(
        packageContents(vsixPath(name))
          .filter(({ binary }) => binary !== undefined)
          .map(described),
        [...native, 'dist/runtime/wasm/ort-wasm-simd-threaded.wasm wasm'],
      );
    });

    test(`for ${name}, with the files of the universal one and its native runtime`, () => {
      const paths = packageContents(vsixPath(name)).map(({ path }) => path);
      const shared = packageContents(vsixPath('universal')).map(({ path }) => path);
      const rest = paths.filter((path) => !path.startsWith('dist/runtime/native/'));
      assert.deepEqual(rest, shared);
      assert.equal(paths.length > rest.length, name in binaries);
    });

    test(`for ${name}, and says so in its manifest, and whether it is a pre-release`, () => {
      const text = zipEntries(vsixPath(name))
        .find((entry) => entry.name === 'extension.vsixmanifest')
        ?.read()
        .toString();
      assert.equal(/TargetPlatform="([^"]+)"/.exec(text ?? '')?.[1], name === 'universal' ? undefined : name);
      assert.equal(/Code\.PreRelease" Value="true"/.test(text ?? ''), isPreRelease(manifest().version));
    });
  }

  test('of the size that ARCHITECTURE.md says, to a megabyte', () => {
    const rows = packageRows(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
    const off = rows.flatMap(({ name, megabytes }) => {
      const size = statSync(vsixPath(name)).size / 1e6;
      return Math.abs(size - megabytes) > 1 ? [`${name}: ${size.toFixed(1)} MB, not ${megabytes}`] : [];
    });
    assert.equal(rows.length, targets.length);
    assert.deepEqual(off, [], 'npm run documents brings the table up to date');
  });

  test('whose README shows its pictures wherever it is read', () => {
    const readme = contentOf('extension/readme.md');
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    assert.ok(pictures.length > 0);
    assert.deepEqual(
      pictures.filter((address) => !address.startsWith('https://')),
      [],
    );
  });

  test('and the checksum of each', () => {
    assert.deepEqual(wrongFiles(packagesFolder), []);
    const listed = readFileSync(join(packagesFolder, 'SHA256SUMS'), 'utf8').match(/[^ \n]+$/gm);
    assert.deepEqual(
      new Set(listed),
      new Set([
        ...[...targets.map(({ name }) => vsixPath(name)), npmPath()].map((path) => basename(path)),
        'sbom.cdx.json',
      ]),
    );
  });

  test('and says what is in them: the packages that the notices name, each with its hash, and the model', () => {
    const { bomFormat, components } = JSON.parse(readFileSync(join(packagesFolder, 'sbom.cdx.json'), 'utf8'));
    assert.equal(bomFormat, 'CycloneDX');
    const notices = contentOf('extension/dist/THIRD_PARTY_NOTICES.txt');
    const noticed = [...notices.matchAll(/^-{80}\n\n(\S+) (\S+) \(/gm)].map(
      ([, name, version]) => `${name} ${version}`,
    );
    const libraries: readonly string[] = components
      .filter(({ type }: Component) => type === 'library')
      .map(({ group, name, version }: Component) => `${group === undefined ? '' : `${group}/`}${name} ${version}`);
    assert.ok(noticed.length > 10);
    assert.deepEqual(libraries, noticed);
    const model = createHash('sha256').update(readFileSync(join(root, 'model', 'onnx', 'model_quantized.onnx')));
    assert.equal(components.at(-1).type, 'machine-learning-model');
    assert.equal(components.at(-1).hashes[0].content, model.digest('hex'));
    for (const { name, hashes } of components) assert.match(hashes[0].content, /^[0-9a-f]{64}([0-9a-f]{64})?$/, name);
  });
});

suite('The package for npm', function () {
  this.timeout(120_000);
  let folder: string;

  suiteSetup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'emotion-lens-npm-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    assert.ok(await runNpm(folder, ['install', '--offline', npmPath()]));
  });

  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  test('is of the files it needs, with no binary for one platform', () => {
    const files = globSync('**', { cwd: join(folder, 'node_modules', 'emotion-lens'), dot: true });
    assert.deepEqual(
      files.filter(
        (path) => !/^(package\.json|README\.md|CHANGELOG\.md|LICENSE|(dist|l10n|model|schemas)\/.*)$/.test(path),
      ),
      [],
    );
    assert.deepEqual(
      files.filter((path) => /\.(map|node|ts)$|extension|view|native/.test(path)),
      [],
    );
    const read = readFileSync(join(folder, 'node_modules', 'emotion-lens', 'package.json'), 'utf8');
    const { engines, publishConfig, version } = JSON.parse(read);
    assert.deepEqual([engines, publishConfig.provenance, version], [{ node: '>=20' }, true, manifest().version]);
  });

  test('runs what npx finds: the model, the gates and the languages', async () => {
    writeFileSync(join(folder, 'a.md'), 'I am so happy and full of joy today, this is the best day of my life!\n');
    const env = { ...process.env, LC_ALL: 'de_DE.UTF-8' };
    const args = ['exec', '--offline', '--', 'emotion-lens', 'a.md', '--fail-on', 'joy'];
    const { status, stdout, stderr } = spawnSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      env,
      shell: process.platform === 'win32',
    });
    assert.equal(stderr, '');
    assert.match(stdout, /^a\.md:1:1: Freude \d+ von 100: „I am so happy/);
    assert.equal(status, 3);
  });
});

interface Component {
  readonly type: string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
}

/** A text in the package for everywhere. */
function contentOf(name: string): string {
  const entry = zipEntries(vsixPath('universal')).find((each) => each.name === name);
  assert.ok(entry !== undefined, name);
  return entry.read().toString();
}

function described({ path, binary }: PackedFile): string {
  return [path, binary?.format, binary?.processor].filter((part) => part !== undefined).join(' ');
}

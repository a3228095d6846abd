import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packageRows } from '../../../../scripts/documents/packagesTable.ts';
import { targets, targetsNamed } from '../../../../scripts/packaging/targets.ts';
import { root } from '../../../../scripts/paths.ts';

const names = targets.map(({ name }) => name);

suite('The targets of packages', () => {
  test('are every platform that VS Code names, the browser too, and the universal one', () => {
    const platforms = [
      'alpine-arm64',
      'alpine-x64',
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'linux-armhf',
      'linux-x64',
    ];
    assert.deepEqual(names.toSorted(), [...platforms, 'universal', 'web', 'win32-arm64', 'win32-x64']);
  });

  test('are native wherever ONNX Runtime has a binary, and nowhere else', () => {
    for (const { name, native } of targets) {
      const [platform = '', processor = ''] = name.split('-');
      const binaries = join(root, 'node_modules', 'onnxruntime-node', 'bin', 'napi-v6', platform, processor);
      assert.equal(native !== undefined, processor !== '' && existsSync(binaries), name);
      if (native !== undefined) assert.deepEqual(native, { platform, processor });
    }
  });

  test('are chosen by name, all together, or as this machine needs them', () => {
    assert.deepEqual(
      targetsNamed('win32-arm64').map(({ name }) => name),
      ['win32-arm64'],
    );
    assert.deepEqual(targetsNamed('all'), targets);
    assert.ok(targetsNamed(undefined).some(({ name }) => name === 'universal'));
    assert.ok(targetsNamed(undefined).length <= 2);
  });

  test('are refused with a sentence where there is none', () => {
    assert.throws(() => targetsNamed('linux-riscv64'), /no target “linux-riscv64”\. There are: all, npm, linux-x64, /);
  });

  test('have a row each in ARCHITECTURE.md, with their binaries', () => {
    const rows = packageRows(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
    assert.deepEqual(
      rows.map(({ name, binaries }) => [name, binaries]),
      targets.map(({ name, native }) => [name, native === undefined ? '–' : `${native.platform} ${native.processor}`]),
    );
  });
});

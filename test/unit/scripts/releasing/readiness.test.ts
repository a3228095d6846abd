import assert from 'node:assert/strict';

import { isPreRelease } from '../../../../scripts/packaging/manifest.ts';
import { notReady } from '../../../../scripts/releasing/readiness.ts';
import { missingTokens, registries } from '../../../../scripts/releasing/registries.ts';

const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2030-01-01\n\n- Adds a thing.\n';

suite('A release', () => {
  test('is ready when its tag, its version and the changelog agree', () => {
    assert.deepEqual(notReady({ version: '1.2.0', changelog, tag: 'v1.2.0' }), []);
  });

  test('is not ready without a section, a tag or the same number', () => {
    assert.deepEqual(notReady({ version: '1.2', changelog, tag: undefined }), [
      'The version 1.2 is not three numbers: the Marketplace takes no other.',
      'CHANGELOG.md has no section for 1.2.',
      'There is no tag: publishing starts from v1.2.',
    ]);
    assert.deepEqual(notReady({ version: '1.2.0', changelog, tag: 'v1.3.0' }), [
      'The tag v1.3.0 is not that of package.json, v1.2.0.',
    ]);
  });

  test('with an odd minor version is a pre-release', () => {
    assert.deepEqual(['0.1.0', '1.2.9', '2.13.0', '1.0.1'].map(isPreRelease), [true, false, true, false]);
  });

  test('goes to each registry, with the packages it takes and its own token', () => {
    assert.deepEqual(missingTokens({ VSCE_PAT: 'a', OVSX_PAT: '' }), ['OVSX_PAT, the token for Open VSX, is not set.']);
    assert.deepEqual(missingTokens({ VSCE_PAT: 'a', OVSX_PAT: 'b' }), []);
    for (const { name, command } of registries) {
      const words = command(['a.vsix', 'b.vsix', 'c.tgz']);
      const own = name === 'npm' ? ['c.tgz'] : ['--packagePath', 'a.vsix', 'b.vsix'];
      assert.deepEqual(words.slice(-own.length), own);
      assert.ok(
        !words.some((word) => word.endsWith('PAT')),
        'a token is no argument: others on the machine could read it',
      );
    }
  });
});

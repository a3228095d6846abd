import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeChecksums, wrongFiles } from '../../../../scripts/packaging/checksums.ts';

suite('A folder with checksums', () => {
  let folder = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'el-'));
    writeFileSync(join(folder, 'config.json'), '{}');
    const sum = createHash('sha256').update('{}').digest('hex');
    writeFileSync(join(folder, 'SHA256SUMS'), `${sum}  config.json\n`);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  test('is right when every file has its sum', () => assert.deepEqual(wrongFiles(folder), []));

  test('is wrong when a file was cut short', () => {
    truncateSync(join(folder, 'config.json'), 1);
    assert.match(wrongFiles(folder).join(), /^config\.json is another file/);
  });

  test('is wrong when a file is missing', () => {
    rmSync(join(folder, 'config.json'));
    assert.deepEqual(wrongFiles(folder), ['config.json is missing.']);
  });

  test('is wrong when its list is not one', () => {
    writeFileSync(join(folder, 'SHA256SUMS'), 'no sum\n');
    assert.deepEqual(wrongFiles(folder), ['SHA256SUMS has a line that is not a sum: no sum']);
  });

  test('is right again when they are written anew', () => {
    writeFileSync(join(folder, 'config.json'), '{ }');
    writeFileSync(join(folder, 'other.json'), '[]');
    writeChecksums(folder);
    assert.deepEqual(wrongFiles(folder), []);
    rmSync(join(folder, 'other.json'));
    assert.deepEqual(wrongFiles(folder), ['other.json is missing.']);
  });
});

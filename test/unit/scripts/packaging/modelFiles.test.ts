import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { wrongModelFiles } from '../../../../scripts/packaging/modelFiles.ts';

suite('The model to be packed', () => {
  let folder = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'el-'));
    writeFileSync(join(folder, 'config.json'), '{}');
    const sum = createHash('sha256').update('{}').digest('hex');
    writeFileSync(join(folder, 'SHA256SUMS'), `${sum}  config.json\n`);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  test('is right when every file has its sum', () => assert.deepEqual(wrongModelFiles(folder), []));

  test('is wrong when a file was cut short', () => {
    truncateSync(join(folder, 'config.json'), 1);
    assert.match(wrongModelFiles(folder).join(), /^config\.json is another file/);
  });

  test('is wrong when a file is missing', () => {
    rmSync(join(folder, 'config.json'));
    assert.deepEqual(wrongModelFiles(folder), ['config.json is missing.']);
  });

  test('is wrong when its list is not one', () => {
    writeFileSync(join(folder, 'SHA256SUMS'), 'no sum\n');
    assert.deepEqual(wrongModelFiles(folder), ['SHA256SUMS has a line that is not a sum: no sum']);
  });
});

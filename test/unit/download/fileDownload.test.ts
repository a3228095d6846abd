import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { downloadFile } from '../../../src/download/fileDownload.ts';

suite('A file’s download', () => {
  test('asks for nothing where its place cannot be opened', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    const to = join(folder, 'config.json');
    await symlink(join(folder, 'nowhere', 'config.json'), to);
    let asked = 0;
    const work = downloadFile({
      hub: { address: 'https://hub.example', fetch: async () => new Response(String((asked += 1))) },
      repository: { id: 'someone/tiny', revision: 'a' },
      file: { path: 'config.json', size: 1, checksum: { kind: 'sha256', hex: '' } },
      to,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    await assert.rejects(work, { code: 'ENOENT' });
    assert.equal(asked, 0);
    await rm(folder, { recursive: true });
  });
});

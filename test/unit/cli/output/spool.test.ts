import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Spool } from '../../../../src/cli/output/spool.ts';

async function allOf(spool: Spool): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of spool.read()) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts).toString();
}

suite('Text that waits', () => {
  let folder = '';
  const before = process.env['TMPDIR'];

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
  });

  teardown(async () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true });
  });

  test('is read in its order, whether it fits into memory or not, and leaves no file', async () => {
    process.env['TMPDIR'] = folder;
    for (const most of [0, 10, 1_000_000]) {
      const spool = new Spool(most);
      const texts = Array.from({ length: 2_000 }, (_, index) => `${index} “é😀” `.repeat(60));
      for (const text of texts) await spool.write(text);
      assert.deepEqual(await readdir(folder), []);
      const all = await allOf(spool);
      assert(Buffer.byteLength(all) > 2_000_000);
      assert.equal(all, texts.join(''));
      await spool.close();
    }
  });

  test('may be nothing', async () => {
    const spool = new Spool(0);
    await spool.write('');
    assert.equal(await allOf(spool), '');
  });

  test('says in a sentence that there is no room for it', async function () {
    if (process.platform === 'win32') this.skip();
    process.env['TMPDIR'] = join(folder, 'nowhere');
    await assert.rejects(
      new Spool(0).write('a'),
      /^OutputProblem: The temporary folder .*nowhere cannot take .*\(ENOENT\); /,
    );
  });
});

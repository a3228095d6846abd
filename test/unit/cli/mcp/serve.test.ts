import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

import { CommandFolder } from '../../../support/commandFolder.ts';

suite('The server for assistants', () => {
  test('has no client where the standard input is a folder, and says so', async () => {
    const folder = await CommandFolder.make();
    const here = await open(folder.path);
    const stdin = Object.assign(Readable.from([]), { fd: here.fd });
    const { code, out, err } = await folder.run(['mcp'], { stdin });
    await here.close();
    await folder.remove();
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      'emotion-lens: The standard input is a folder; name the folder itself to have its files read: emotion-lens mcp FOLDER.\n',
    );
  });
});

import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { StandInCommandLine, until } from '../support/commandLine.ts';

suite('The built command line that goes on', function () {
  this.timeout(30_000);
  let line: StandInCommandLine;

  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });
  setup(async () => {
    line = await StandInCommandLine.make();
  });
  teardown(() => line.remove());

  const put = async (name: string, text: string): Promise<void> => {
    await writeFile(join(line.folder, '.coming'), text);
    await rename(join(line.folder, '.coming'), join(line.folder, name));
  };

  test('reads what has changed again, outlives its model, and ends with the exit code of the last time', async () => {
    await put('a.md', 'A text of the first day.');
    const { child, ended } = line.start('-w', '.', '--fail-on', 'joy>95');
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    const waits = (times: number): Promise<void> => until(() => err.split('Waiting for changes').length === times + 1);
    await waits(1);
    assert.equal(out, 'Nothing found in 1 file.\n');
    await put('b.md', 'crash of it all');
    await waits(2);
    assert.match(err, /b\.md, line 1: the model could not read this passage/);
    await put('b.md', '0.99 of it is joy');
    await waits(3);
    assert.match(out, /b\.md:1:1: joy .*\n\n1 finding in 2 files\.\n$/);
    child.kill('SIGINT');
    const { code, signal } = await ended;
    assert.deepEqual([code, signal], [3, null]);
  });
});

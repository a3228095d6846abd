import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import type { ReadableInput } from '../../../../src/cli/input/bytes.ts';
import { textOf, wholeText } from '../../../../src/cli/input/inputText.ts';
import { Unreadable } from '../../../../src/cli/input/unreadable.ts';

const never = new AbortController().signal;

const standardInput: ReadableInput = { type: 'standardInput', name: 'in' };

/** The text, or the sentence that says why there is none. */
async function readFrom(input: ReadableInput, stdin: Readable, kilobytes: number): Promise<string> {
  try {
    return await wholeText(textOf(input, stdin, kilobytes, never));
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

const read = (bytes: Uint8Array | string, kilobytes = 1): Promise<string> =>
  readFrom(standardInput, Readable.from([bytes]), kilobytes);

suite('The text of an input', () => {
  test('is UTF-8, without the mark at its beginning', async () => {
    assert.equal(await read('\ufeffe\u0301 😀'), 'e\u0301 😀');
  });

  test('may be UTF-16 that says so', async () => {
    assert.equal(await read(Buffer.from('\ufeffé 😀', 'utf16le')), 'é 😀');
    assert.equal(await read(Buffer.from('\ufeffé 😀', 'utf16le').swap16()), 'é 😀');
  });

  test('is whole however it is parted', async () => {
    for (const bytes of [Buffer.from('\ufeffa 😀é'), Buffer.from('\ufeffa 😀é', 'utf16le'), Buffer.from('a')]) {
      const single = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
      assert.equal(await readFrom(standardInput, single, 1), bytes.length === 1 ? 'a' : 'a 😀é');
    }
    assert.equal(await read(''), '');
  });

  test('is missing where there is none, with the reason and the way on', async () => {
    assert.equal(await read('a\0b'), 'in is not text (it holds zero bytes); leave it out.');
    assert.equal(await read(Buffer.from([0x61, 0xf0, 0x9f])), 'in is not UTF-8 text; save it as UTF-8 and try again.');
    assert.equal(await read(Buffer.from('caf\xe9', 'latin1')), 'in is not UTF-8 text; save it as UTF-8 and try again.');
    assert.equal(await read('x'.repeat(1025)), 'in is larger than 1 kB; raise the limit with --max-size.');
    assert.equal(await read('x'.repeat(1024)), 'x'.repeat(1024));
  });

  test('is read from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    const path = join(folder, 'a.md');
    await writeFile(path, 'hello');
    const input: ReadableInput = { type: 'file', name: 'a.md', path, identity: '' };
    assert.equal(await readFrom(input, Readable.from([]), 1), 'hello');
    await writeFile(path, 'x'.repeat(1_025));
    const parts = textOf(input, Readable.from([]), 1, never);
    await assert.rejects(parts.next(), /^Unreadable: a\.md is larger than 1 kB; /);
    await rm(folder, { recursive: true });
    assert.equal(await readFrom(input, Readable.from([]), 1), 'a.md does not exist; check the name and the folder.');
  });

  test('is missing where the standard input is a folder, which Node reads as nothing', async function () {
    if (process.platform === 'win32') this.skip();
    const fd = openSync(tmpdir(), 'r');
    const folder = Object.assign(Readable.from([]), { fd });
    assert.equal(
      await readFrom(standardInput, folder, 1),
      'The standard input is a folder; name the folder itself to read the texts in it.',
    );
    closeSync(fd);
  });

  test('is no longer waited for when the user interrupts', async () => {
    const interrupted = new AbortController();
    const silent = new Readable({ read: () => {} });
    const reading = wholeText(textOf(standardInput, silent, 1, interrupted.signal));
    interrupted.abort(new Error('enough'));
    await assert.rejects(reading, { message: 'enough' });
    assert(silent.destroyed);
  });
});

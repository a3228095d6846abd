import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { inputText } from '../../../src/cli/inputText.ts';

const never = new AbortController().signal;

async function read(bytes: Uint8Array | string, kilobytes = 1): Promise<string> {
  const stdin = Readable.from([bytes]);
  const result = await inputText({ type: 'standardInput', name: 'in' }, stdin, kilobytes, never);
  return result.type === 'text' ? result.text : result.problem;
}

suite('The text of an input', () => {
  test('is UTF-8, without the mark at its beginning', async () => {
    assert.equal(await read('\ufeffe\u0301 😀'), 'e\u0301 😀');
  });

  test('may be UTF-16 that says so', async () => {
    assert.equal(await read(Buffer.from('\ufeffé 😀', 'utf16le')), 'é 😀');
    assert.equal(await read(Buffer.from('\ufeffé 😀', 'utf16le').swap16()), 'é 😀');
  });

  test('is whole where a character lies across two parts', async () => {
    const [start, end] = [Buffer.from([0xf0, 0x9f]), Buffer.from([0x98, 0x80])];
    const result = await inputText({ type: 'standardInput', name: 'in' }, Readable.from([start, end]), 1, never);
    assert.deepEqual(result, { type: 'text', text: '😀' });
  });

  test('is missing where there is none, with the reason and the way on', async () => {
    assert.equal(await read('a\0b'), 'in is not text (it holds zero bytes); leave it out.');
    assert.equal(await read(Buffer.from('caf\xe9', 'latin1')), 'in is not UTF-8 text; save it as UTF-8 and try again.');
    assert.equal(await read('x'.repeat(1025)), 'in is larger than 1 kB; raise the limit with --max-size.');
    assert.equal(await read('x'.repeat(1024)), 'x'.repeat(1024));
  });

  test('is read from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    const path = join(folder, 'a.md');
    await writeFile(path, 'hello');
    assert.deepEqual(await inputText({ type: 'file', name: 'a.md', path }, Readable.from([]), 1, never), {
      type: 'text',
      text: 'hello',
    });
    await rm(folder, { recursive: true });
    assert.deepEqual(await inputText({ type: 'file', name: 'a.md', path }, Readable.from([]), 1, never), {
      type: 'unreadable',
      problem: 'a.md does not exist; check the name and the folder.',
    });
  });

  test('is no longer waited for when the user interrupts', async () => {
    const interrupted = new AbortController();
    const silent = new Readable({ read: () => {} });
    const reading = inputText({ type: 'standardInput', name: 'in' }, silent, 1, interrupted.signal);
    interrupted.abort(new Error('enough'));
    await assert.rejects(reading, { message: 'enough' });
    assert(silent.destroyed);
  });
});

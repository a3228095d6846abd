import assert from 'node:assert/strict';
import fc from 'fast-check';

import { stretchesOf } from '../../../src/server/longText.ts';
import { hostOf, isOpenToOthers, serverAddress } from '../../../src/server/server.ts';
import { Permits } from '../../../src/server/permits.ts';

/** Tokens of up to four characters, as the stand-in has them. */
function tokens(text: string): { readonly starts: number[]; readonly ends: number[]; readonly special: number } {
  const all = [...text.matchAll(/[^\s]{1,4}/gu)];
  return { starts: all.map(({ index }) => index), ends: all.map((each) => each.index + each[0].length), special: 2 };
}

suite('A text longer than a server’s window', () => {
  test('one that fits is one stretch, as it is', () => {
    assert.deepEqual(stretchesOf(' some joy ', tokens(' some joy '), 4), [{ text: ' some joy ', weight: 2 }]);
    assert.deepEqual(stretchesOf('', tokens(''), 4), [{ text: '', weight: 1 }]);
  });

  test('borders go inwards to the blanks', () => {
    const text = 'abcdefgh '.repeat(40);
    const stretches = stretchesOf(text, tokens(text), 42);
    assert.ok(stretches.length > 1);
    assert.ok(stretches.every((stretch) => /^(?:abcdefgh ?)+$/.test(stretch.text)));
  });

  test('no stretch is longer than the window, and each token is in one, whatever the text is', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 200 });
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 40 }), (each, window) => {
        const text = each.join(' ');
        const all = tokens(text);
        let covered = 0;
        for (const { text: part, weight } of stretchesOf(text, all, window)) {
          assert.ok(weight <= Math.max(1, window - 2));
          const from = text.indexOf(part, Math.max(0, covered - part.length));
          covered = Math.max(covered, from + part.length);
        }
        assert.ok(covered >= (all.ends.at(-1) ?? 0));
      }),
    );
  });
});

suite('A server’s address', () => {
  test('is taken without a slash at its end, with its path', () => {
    assert.equal(serverAddress(' https://example.org/tei/ '), 'https://example.org/tei');
    assert.equal(hostOf({ address: 'http://gpu:8080/tei' }), 'gpu:8080');
  });

  test('without a scheme, with a key or a query in it, or of a file is refused', () => {
    for (const text of ['', 'gpu:8080', 'https://me:secret@example.org', 'https://example.org?key=1', 'file:///etc'])
      assert.throws(() => serverAddress(text), /is no address of a server\. Give one as https:/);
  });

  test('is open to others where it is neither encrypted nor of this machine', () => {
    const addresses = ['http://gpu:8080', 'https://gpu', 'http://localhost:1', 'http://[::1]:1'];
    assert.deepEqual(
      addresses.map((address) => isOpenToOthers({ address })),
      [true, false, false, false],
    );
  });
});

suite('Permits', () => {
  test('who waits and gives up leaves its turn to the next', async () => {
    const permits = new Permits(1);
    const never = new AbortController().signal;
    const ends: (() => void)[] = [];
    const first = permits.run(() => new Promise<void>((resolve) => ends.push(resolve)), never);
    const impatient = new AbortController();
    const second = permits.run(async () => 'second', impatient.signal);
    const third = permits.run(async () => 'third', never);
    impatient.abort(new Error('enough'));
    await assert.rejects(second, /enough/);
    for (const end of ends) end();
    await first;
    assert.equal(await third, 'third');
    assert.equal(await permits.run(async () => 'fourth', never), 'fourth');
  });
});

import assert from 'node:assert/strict';

import { ModelClient } from '../../../src/worker/client.ts';
import type { OpenPort } from '../../../src/worker/port.ts';
import { infoFixture } from '../../support/fakeWorker.ts';

/** The other end has the model as soon as it is asked for it. */
const openPort: OpenPort = ({ onMessage }) => ({
  send: ({ type, id }) => {
    if (type === 'load') queueMicrotask(() => onMessage({ type: 'loaded', id, info: infoFixture }));
  },
  end: () => {},
  kill: () => {},
});

suite('A model’s client', () => {
  test('has done with who asked for the model once that is answered', async () => {
    const { signal } = new AbortController();
    let settled = 0;
    // A request leaves its signal each time that it is settled.
    signal.removeEventListener = () => {
      settled += 1;
    };
    const client = new ModelClient(
      openPort,
      { folder: 'model', runtime: 'auto', threads: 1 },
      { unloadAfterMilliseconds: 60_000 },
    );
    await client.load(signal);
    await client.load();
    await client.load();
    client.dispose();
    assert.equal(settled, 1);
  });
});

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';

import { cancellable } from '../../../../src/host/api/cancellation.ts';
import { CancellationError, EventEmitter } from '../../../support/vscode.ts';

const never = (): Promise<never> => new Promise(() => {});

class Token {
  isCancellationRequested = false;
  listeners = 0;
  readonly #emitter = new EventEmitter<void>();

  readonly onCancellationRequested = (listener: () => void): { dispose(): void } => {
    this.listeners += 1;
    const registration = this.#emitter.event(listener);
    return {
      dispose: () => {
        this.listeners -= 1;
        registration.dispose();
      },
    };
  };

  cancel(): void {
    this.isCancellationRequested = true;
    this.#emitter.fire();
  }
}

suite('What another extension may cancel', () => {
  test('ends with CancellationError where its token says so, and the work is told', async () => {
    const token = new Token();
    let heard: AbortSignal | undefined;
    const work = cancellable(Object(token), (signal) => {
      heard = signal;
      return never();
    });
    token.cancel();
    await assert.rejects(work, CancellationError);
    assert.equal(heard?.aborted, true);
    assert.equal(token.listeners, 0);
  });

  test('does not begin where it is cancelled already', async () => {
    const token = new Token();
    token.cancel();
    const begun: string[] = [];
    const begin = async (): Promise<void> => void begun.push('begun');
    await assert.rejects(cancellable(Object(token), begin), CancellationError);
    await assert.rejects(cancellable(AbortSignal.abort(new Error('before')), begin), { message: 'before' });
    assert.deepEqual(begun, []);
  });

  test('leaves nothing on a token or a signal that lives on', async () => {
    const token = new Token();
    const { signal } = new AbortController();
    for (let round = 0; round < 3; round += 1) {
      assert.equal(await cancellable(Object(token), async () => round), round);
      await assert.rejects(
        cancellable(signal, () => Promise.reject(new Error('failed'))),
        { message: 'failed' },
      );
    }
    assert.deepEqual([token.listeners, getEventListeners(signal, 'abort').length], [0, 0]);
  });

  test('is refused where what cancels is neither', async () => {
    const loose: (cancellation: unknown, run: () => Promise<never>) => Promise<never> = Object(cancellable);
    for (const wrong of [null, {}, 'token', { isCancellationRequested: false }])
      await assert.rejects(loose(wrong, never), TypeError);
  });
});

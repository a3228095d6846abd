import assert from 'node:assert/strict';

import { startWorker } from '../../../src/web/startWorker.ts';

/** A browser's worker, as far as it is used. */
class ToldWorker extends EventTarget {
  static last: ToldWorker | undefined;
  constructor() {
    super();
    ToldWorker.last = this;
  }
  postMessage(): void {}
  terminate(): void {}
}

suite('A worker of the browser', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Worker');
  setup(() => Object.defineProperty(globalThis, 'Worker', { value: ToldWorker, configurable: true }));
  teardown(() => {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'Worker');
    else Object.defineProperty(globalThis, 'Worker', before);
  });

  test('keeps its errors from the window it runs in, even those after its end', () => {
    const reasons: string[] = [];
    const worker = startWorker(new Uint8Array());
    worker.listen(
      () => {},
      (reason) => reasons.push(reason),
    );
    worker.terminate();
    const event = Object.assign(new Event('error', { cancelable: true }), { message: 'no script' });
    ToldWorker.last?.dispatchEvent(event);
    assert.deepEqual(reasons, ['no script']);
    assert.equal(event.defaultPrevented, true);
  });
});

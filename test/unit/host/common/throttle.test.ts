import assert from 'node:assert/strict';
import { mock } from 'node:test';

import { Throttle } from '../../../../src/host/common/throttle.ts';

suite('A throttle', () => {
  let [now, done, cost]: [number, number, number] = [0, 0, 0];
  let throttle: Throttle;

  /** In milliseconds. */
  function pass(time: number): void {
    for (let passed = 0; passed < time; passed += 1) {
      now += 1;
      mock.timers.tick(1);
    }
  }

  /** So many keys, each with a pause behind it in milliseconds. */
  function type(keys: number, pause: number): void {
    for (let key = 0; key < keys; key += 1) {
      throttle.typed();
      pass(pause);
    }
  }

  setup(() => {
    [now, done, cost] = [0, 0, 0];
    mock.timers.enable({ apis: ['setTimeout'] });
    mock.method(performance, 'now', () => now);
    throttle = new Throttle(() => {
      done += 1;
      now += cost;
    });
  });

  teardown(() => {
    throttle.dispose();
    mock.timers.reset();
    mock.restoreAll();
  });

  function scheduled(): void {
    throttle.schedule();
    pass(1000);
    assert.equal(done, 1);
  }

  test('does once what several calls ask for', () => {
    for (let call = 0; call < 5; call += 1) throttle.schedule();
    pass(1000);
    assert.equal(done, 1);
  });

  test('leaves ten times as long as the work took', () => {
    cost = 20;
    scheduled();
    throttle.schedule();
    pass(190);
    assert.equal(done, 1);
    pass(20);
    assert.equal(done, 2);
  });

  test('lets no key hold back what costs nothing', () => {
    scheduled();
    throttle.typed();
    throttle.schedule();
    pass(50);
    assert.equal(done, 2);
  });

  test('does what takes long when the keys pause', () => {
    cost = 20;
    scheduled();
    throttle.schedule();
    type(8, 500);
    assert.equal(done, 1);
    pass(600);
    assert.equal(done, 2);
  });

  test('waits ten seconds for a pause, no longer', () => {
    cost = 20;
    scheduled();
    throttle.schedule();
    type(100, 110);
    assert.equal(done, 2);
  });

  test('does nothing when it is disposed', () => {
    throttle.schedule();
    throttle.dispose();
    throttle.schedule();
    pass(1000);
    assert.equal(done, 0);
  });
});

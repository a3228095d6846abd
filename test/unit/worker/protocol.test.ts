import assert from 'node:assert/strict';

import fc from 'fast-check';

import { figuresOf } from '../../../src/core/scoring/figures.ts';
import type { ModelInfo } from '../../../src/core/scoring/modelInfo.ts';
import { measuredModel } from '../../support/agreement.ts';
import { answeredBy, type FromWorker, fromWorker, type ToWorker, toWorker } from '../../../src/worker/protocol.ts';

const info: ModelInfo = {
  id: 'x',
  name: 'X',
  labels: ['joy', 'fear'],
  windowTokens: 512,
  thresholds: { probability: 0.5, margin: 0.1, minimumWords: 3 },
  odds: [{ name: 'tweets', bins: [{ min: 0, max: 0.5, rows: 9, right: 2 }] }],
  runtime: 'wasm',
};

const toEach: readonly ToWorker[] = [
  { type: 'load', id: 0, folder: 'a', runtime: 'auto', threads: 1 },
  { type: 'classify', id: 1, texts: ['a', ''] },
  { type: 'cancel', id: 2 },
];

const fromEach: readonly FromWorker[] = [
  { type: 'loading', fraction: 0.5 },
  { type: 'loaded', id: 1, info },
  { type: 'outdated', id: 1 },
  { type: 'loaded', id: 2, info: measuredModel },
  { type: 'progress', id: 1, done: 3 },
  { type: 'readings', id: 1, readings: [{ probabilities: [0.25, 0.75], windows: 1 }, null] },
  { type: 'failed', id: 1, sentence: 'a', detail: 'b' },
  { type: 'log', line: 'a' },
];

suite('The protocol of the model’s process', () => {
  for (const message of toEach)
    test(`${message.type} arrives at the process as it was sent`, () =>
      assert.deepEqual(toWorker(JSON.parse(JSON.stringify(message))), message));

  for (const message of fromEach)
    test(`${message.type}${'id' in message ? ` ${message.id}` : ''} arrives at the client as it was sent`, () =>
      assert.deepEqual(fromWorker(JSON.parse(JSON.stringify(message))), message));

  const wrong: readonly unknown[] = [
    undefined,
    null,
    'load',
    [],
    { type: 'load', id: 1, folder: 'a', runtime: 'gpu', threads: 1 },
    { type: 'load', id: 1, folder: 'a', runtime: 'wasm', threads: 0 },
    { type: 'classify', id: -1, texts: [] },
    { type: 'classify', id: 1, texts: [1] },
    { type: 'unknown', id: 1 },
    { type: 'loading', fraction: 2 },
    { type: 'loaded', id: 1, info: { ...info, labels: [1] } },
    { type: 'loaded', id: 1, info: { ...info, odds: [{ name: 'x', bins: [{}] }] } },
    { type: 'loaded', id: 1, info: { ...info, agreement: { kinds: {} } } },
    { type: 'readings', id: 1, readings: [{ probabilities: [Number.NaN], windows: 1 }] },
    { type: 'readings', id: 1, readings: [{ probabilities: [0.5] }] },
  ];
  for (const value of wrong)
    test(`${JSON.stringify(value)} is no message`, () => {
      assert.equal(toWorker(value), undefined);
      assert.equal(fromWorker(value), undefined);
    });

  test('what a model’s figures say passes, whatever they say', () => {
    const numbers = fc.constantFrom(0, 0.5, 1, 1.5, 3, -1, 1e20, 1e21, 1e-308, 2 ** 53, null, '1');
    const bin = fc.record({ min: numbers, max: numbers, rows: numbers, right: numbers });
    const file = fc.record({
      model: fc.constantFrom('X', 7, null),
      thresholds: fc.record({ probability: numbers, margin: numbers, minimumWords: numbers, temperature: numbers }),
      odds: fc.record({ tweets: fc.array(fc.oneof(bin, numbers)), source: numbers }),
    });
    fc.assert(
      fc.property(file, (figures) => {
        const { thresholds, odds } = figuresOf(JSON.parse(JSON.stringify(figures)));
        assert.ok(fromWorker({ type: 'loaded', id: 0, info: { ...info, thresholds, odds } }) !== undefined);
      }),
    );
  });

  test('an answer that makes no sense still tells whose it is', () => {
    assert.equal(answeredBy({ type: 'readings', id: 3, readings: 'none' }), 3);
    assert.equal(answeredBy({ type: 'log' }), undefined);
    assert.equal(answeredBy('nothing'), undefined);
  });

  test('any value is a message of the protocol or none, and never an error', () => {
    const type = fc.constantFrom(...toEach.map((each) => each.type), ...fromEach.map((each) => each.type));
    const shaped = fc.record(
      {
        type,
        id: fc.anything(),
        texts: fc.anything(),
        info: fc.anything(),
        readings: fc.anything(),
        line: fc.anything(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), shaped), (value) => {
        for (const message of [toWorker(value), fromWorker(value)])
          assert.ok(message === undefined || typeof message.type === 'string');
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ModelProblem } from '../../src/core/scoring/classifier.ts';
import { ModelProcess } from '../../src/worker/client.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const weights = 'onnx/model_quantized.onnx';

const gives = (loading: Promise<unknown>, sentence: RegExp): Promise<void> =>
  assert.rejects(loading, (error) => {
    assert.ok(error instanceof ModelProblem);
    assert.match(error.message, sentence);
    assert.equal(error.message.split('\n').length, 1);
    return true;
  });

suite('A model’s folder with faults', function () {
  this.timeout(30_000);
  let folder: string;
  let process: ModelProcess | undefined;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'model-'));
    await cp(path('../../model'), folder, { recursive: true });
  });
  teardown(async () => {
    process?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const load = (from = folder): Promise<unknown> => {
    process = new ModelProcess({
      bundle: path('../../dist/worker.cjs'),
      folder: from,
      runtime: 'auto',
      threads: 1,
      unloadAfterMilliseconds: 60_000,
    });
    return process.load();
  };
  const withoutSums = (): Promise<void> => rm(join(folder, 'SHA256SUMS'));

  test('that isn’t there', () =>
    gives(load(join(folder, 'none')), /folder ".*none" can't be opened.*emotionLens\.model\.path/));

  test('with a truncated network', async () => {
    await truncate(join(folder, weights), 1_000_000);
    await gives(load(), /model_quantized\.onnx is damaged or incomplete/);
  });

  test('with a truncated network and no sums', async () => {
    await truncate(join(folder, weights), 1_000_000);
    await withoutSums();
    await gives(load(), /is not an ONNX model/);
  });

  test('with something else in the network’s place', async () => {
    await writeFile(join(folder, weights), 'hello');
    await withoutSums();
    await gives(load(), /is not an ONNX model/);
  });

  test('without labels', async () => {
    await writeFile(join(folder, 'config.json'), '{ "model_type": "distilbert" }');
    await withoutSums();
    await gives(load(), /names no labels.*id2label/);
  });

  test('with labels that do not fit the network', async () => {
    await writeFile(join(folder, 'config.json'), '{ "model_type": "distilbert", "id2label": { "0": "a", "1": "b" } }');
    await withoutSums();
    await load();
    await gives(process?.classify(['a']) ?? Promise.resolve(), /do not fit/);
  });

  test('with a configuration that is no JSON', async () => {
    await writeFile(join(folder, 'config.json'), '{');
    await withoutSums();
    await gives(load(), /config\.json .* is not valid JSON/);
  });

  test('with a tokenizer that is none', async () => {
    await writeFile(join(folder, 'tokenizer.json'), '{}');
    await withoutSums();
    await gives(load(), /tokenizer .* can't be read/);
  });

  for (const missing of ['tokenizer.json', 'tokenizer_config.json', weights])
    test(`without ${missing}`, async () => {
      await rm(join(folder, missing));
      await gives(load(), /has no readable .*emotionLens\.model\.path/);
    });

  test('with nothing but other labels is another model with those labels', async () => {
    const labels = ['rain', 'sun', 'wind', 'fog', 'snow', 'hail'];
    const id2label = Object.fromEntries(labels.map((label, index) => [index, label]));
    await writeFile(join(folder, 'config.json'), JSON.stringify({ model_type: 'distilbert', id2label }));
    await withoutSums();
    await rm(join(folder, 'figures.json'));
    await load();
    const info = await process?.load();
    assert.deepEqual(info?.labels, labels);
    assert.deepEqual(info?.odds, []);
    const [reading] = (await process?.classify(['I feel great today!'])) ?? [];
    assert.equal(reading?.scores.find(({ probability }) => probability > 0.9)?.label, 'sun');
  });
});

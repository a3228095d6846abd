import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ModelProblem } from '../../src/core/scoring/classifier.ts';
import { ModelProcess } from '../../src/worker/process/modelProcess.ts';
import { measuredFile, table } from '../support/agreement.ts';

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

  const opened = (from = folder): ModelProcess => {
    process?.dispose();
    process = new ModelProcess({
      bundle: path('../../dist/worker.cjs'),
      folder: from,
      runtime: 'auto',
      threads: 1,
      unloadAfterMilliseconds: 60_000,
    });
    return process;
  };
  const load = (from = folder): Promise<unknown> => opened(from).load();
  const figures = async (change: (file: { thresholds: Record<string, unknown> }) => unknown): Promise<void> => {
    const file: { thresholds: Record<string, unknown> } = JSON.parse(
      await readFile(join(folder, 'figures.json'), 'utf8'),
    );
    await writeFile(join(folder, 'figures.json'), JSON.stringify(change(file)));
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

  test('with labels no one can tell apart, or by the million, or a label of a megabyte', async () => {
    await withoutSums();
    const faults: readonly (readonly [readonly string[], RegExp])[] = [
      [['joy', 'joy', 'anger', 'fear', 'love', 'surprise'], /config\.json .* names the label "joy" twice\./],
      [Array.from({ length: 1_000_000 }, (_, index) => `label ${index}`), /names 1,000,000 labels, more than/],
      [['x'.repeat(1_000_000), 'joy'], /has a label 0 that is no name/],
    ];
    for (const [labels, sentence] of faults) {
      const id2label = Object.fromEntries(labels.map((label, index) => [index, label]));
      await writeFile(join(folder, 'config.json'), JSON.stringify({ model_type: 'distilbert', id2label }));
      await gives(load(), sentence);
    }
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

  for (const name of [
    weights,
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'figures.json',
    'SHA256SUMS',
  ]) {
    test(`with a pipe or a folder for ${name}`, async function () {
      await rm(join(folder, name));
      await mkdir(join(folder, name));
      await gives(load(), new RegExp(`${name}.*\\.`));
      if (globalThis.process.platform === 'win32') return;
      await rm(join(folder, name), { recursive: true });
      execFileSync('mkfifo', [join(folder, name)]);
      await gives(load(), new RegExp(`${name}.*\\.`));
    });
  }

  test('with figures that make no sense takes those that do', async () => {
    await figures((file) => ({
      ...file,
      thresholds: { ...file.thresholds, minimumWords: 1e21, temperature: 1e-308 },
      odds: { tweets: [{ min: 0, max: 1, rows: 1e20, right: 1 }] },
    }));
    await load();
    const info = await process?.load();
    assert.deepEqual([info?.thresholds.minimumWords, info?.odds], [3, []]);
    const [reading] = (await process?.classify(['I feel great today!'])) ?? [];
    assert.ok(reading?.scores.some(({ probability }) => probability > 0.5 && probability < 1));
  });

  test('is loaded again when its labels or its temperature change, under another id', async () => {
    await withoutSums();
    const ids = new Set([(await opened().load()).id]);
    await figures((file) => ({ ...file, thresholds: { ...file.thresholds, temperature: 2 } }));
    ids.add((await process?.load())?.id ?? '');
    const labels = ['rain', 'sun', 'wind', 'fog', 'snow', 'hail'];
    const id2label = Object.fromEntries(labels.map((label, index) => [index, label]));
    await writeFile(join(folder, 'config.json'), JSON.stringify({ model_type: 'distilbert', id2label }));
    const info = await process?.load();
    assert.deepEqual(info?.labels, labels);
    assert.equal(ids.add(info?.id ?? '').size, 3);
    const [reading] = (await process?.classify(['I feel great today!'])) ?? [];
    assert.equal(reading?.scores.find(({ probability }) => probability > 0.7)?.label, 'sun');
  });

  test('tells how many people agree, where its figures do, and is whole without', async () => {
    await withoutSums();
    await writeFile(join(folder, 'figures.json'), JSON.stringify(measuredFile));
    await load();
    const info = await process?.load();
    assert.deepEqual(info?.agreement, table);
    assert.equal(info?.thresholds.agreement, 0.55);
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

import assert from 'node:assert/strict';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Reading } from '../../src/core/scoring/classifier.ts';
import { ModelProcess } from '../../src/worker/process/modelProcess.ts';
import { goEmotions } from '../support/goEmotions.ts';
import { architectures, type TinyModel, tinyModelFiles, writeModel } from '../support/tinyModels/tinyModel.ts';

const labels = { joy: ['happy', 'glad'], anger: ['furious', 'rage'], neutral: ['table'] };

function bestOf(reading: Reading | undefined): string | undefined {
  return reading?.scores.toSorted((a, b) => b.probability - a.probability)[0]?.label;
}

/** How many labels are more likely than not by far. */
function strong(reading: Reading | undefined): number {
  return reading?.scores.filter(({ probability }) => probability > 0.8).length ?? 0;
}

function letter(place: number): string {
  return String.fromCharCode(97 + place);
}

suite('Models of other kinds', function () {
  this.timeout(30_000);
  let folder: string;
  let process: ModelProcess | undefined;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'model-'));
  });
  teardown(async () => {
    process?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const opened = async (model: TinyModel): Promise<ModelProcess> => {
    await writeModel(folder, tinyModelFiles(model));
    process = new ModelProcess({
      bundle: fileURLToPath(new URL('../../dist/worker.cjs', import.meta.url)),
      folder,
      runtime: 'auto',
      threads: 1,
      unloadAfterMilliseconds: 60_000,
    });
    return process;
  };
  for (const type of Object.keys(architectures))
    test(`${type} are read, one text and many, short and long`, async () => {
      const model = await opened({ type, labels });
      const info = await model.load();
      assert.deepEqual([info.odds, info.agreement], [[], undefined]);
      assert.deepEqual([info.labels, info.thresholds.neutral], [['joy', 'anger'], 'neutral']);
      const long = 'so very furious that nobody dared to speak '.repeat(20);
      const texts = ['I am happy', 'Such rage!', 'The table is set', long];
      const readings = await model.classify(texts);
      assert.deepEqual(readings.map(bestOf), ['joy', 'anger', 'neutral', 'anger']);
      assert.ok((readings[3]?.windows ?? 0) > 1);
      const [alone] = await model.classify(['Such rage!']);
      assert.deepEqual(alone, readings[1]);
      const [first] = readings;
      const sum = first?.scores.reduce((total, { probability }) => total + probability, 0) ?? 0;
      assert.ok(Math.abs(sum - 1) < 1e-6);
    });

  for (const type of ['bert', 'roberta'])
    test(`${type} with several labels at once score each for itself`, async () => {
      const model = await opened({ type, labels, isMultiLabel: true });
      const [both, none] = await model.classify(['happy and furious', 'a chair']);
      assert.deepEqual([strong(both), strong(none)], [2, 0]);
    });

  test('with the 28 labels of GoEmotions are read, each label for itself', async () => {
    const words = Object.fromEntries(
      goEmotions.map((label, index) => [label, [`w${letter(index >> 4)}${letter(index % 16)}`]]),
    );
    const model = await opened({ type: 'roberta', labels: words, isMultiLabel: true });
    const { labels: emotions, thresholds } = await model.load();
    assert.deepEqual(emotions, goEmotions.slice(0, 27));
    assert.deepEqual([thresholds.neutral, thresholds.margin], ['neutral', 0]);
    const texts = goEmotions.map((label) => `${words[label]?.[0]} and nothing else`);
    assert.deepEqual((await model.classify(texts)).map(bestOf), goEmotions);
  });

  test('with a full network beside no quantised one are read, too', async () => {
    const model = await opened({ labels });
    await rename(join(folder, 'onnx/model_quantized.onnx'), join(folder, 'onnx/model.onnx'));
    assert.equal(bestOf((await model.classify(['I am glad']))[0]), 'joy');
  });

  test('whose kind is not known say so', async () => {
    const model = await opened({ labels, config: { model_type: 'perceptron' } });
    await assert.rejects(model.load(), { name: 'ModelProblem', message: /not an ONNX model of a kind Emotion Lens/ });
  });

  test('whose positions begin after the padding are not read beyond their last', async () => {
    const config = { max_position_embeddings: 34, pad_token_id: 1 };
    const model = await opened({ type: 'roberta', labels, config });
    assert.equal((await model.load()).windowTokens, 32);
  });
});

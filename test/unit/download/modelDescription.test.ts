import assert from 'node:assert/strict';

import { describeModel, type ModelDescription } from '../../../src/download/modelDescription.ts';
import { sizeOf } from '../../../src/download/neededFiles.ts';
import { HubServer } from '../../support/hubServer.ts';

const config = {
  architectures: ['RobertaForSequenceClassification'],
  id2label: { 0: 'joy', 1: 'neutral' },
  problem_type: 'multi_label_classification',
};
const complete = {
  'config.json': JSON.stringify(config),
  'tokenizer.json': '{}',
  'tokenizer_config.json': '{}',
  'onnx/model.onnx': 'full',
  'onnx/model_quantized.onnx': 'small',
};

suite('A model’s description', () => {
  let server: HubServer;
  setup(async () => {
    server = await new HubServer('someone/tiny', complete).listen();
  });
  teardown(() => server.close());

  const described = (): Promise<ModelDescription> =>
    describeModel({ address: server.address, fetch }, 'someone/tiny', new AbortController().signal);

  test('tells labels, licence, files and size, and downloads nothing but the configuration', async () => {
    const { repository, configuration, files } = await described();
    assert.equal(repository.license, 'mit');
    assert.deepEqual(configuration, {
      labels: ['joy', 'neutral'],
      activation: 'sigmoid',
      architecture: 'RobertaForSequenceClassification',
    });
    const paths = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
    assert.deepEqual(
      files.map(({ path }) => path),
      paths,
    );
    assert.equal(sizeOf(files), JSON.stringify(config).length + 2 + 2 + 5);
    assert.deepEqual(server.asked, ['api', 'config.json']);
  });

  test('takes the full network where there is no quantised one', async () => {
    server.files.delete('onnx/model_quantized.onnx');
    assert.equal((await described()).files.at(-1)?.path, 'onnx/model.onnx');
  });

  test('names a licence of its own by its name', async () => {
    server.about = { cardData: { license: 'other', license_name: 'research-only' } };
    assert.equal((await described()).repository.license, 'research-only');
    server.about = { cardData: null };
    assert.equal((await described()).repository.license, undefined);
  });

  for (const missing of ['tokenizer.json', 'tokenizer_config.json', 'config.json'])
    test(`is refused without ${missing}`, async () => {
      server.files.delete(missing);
      await assert.rejects(described(), { name: 'ModelProblem', message: new RegExp(`has no ${missing}`) });
    });

  test('is refused without a network, and with one in several files', async () => {
    server.files.set('onnx/model_quantized.onnx_data', Buffer.from('more'));
    await assert.rejects(described(), { name: 'ModelProblem', message: /several files/ });
    for (const name of ['onnx/model_quantized.onnx', 'onnx/model.onnx']) server.files.delete(name);
    await assert.rejects(described(), { name: 'ModelProblem', message: /has no ONNX file/ });
  });

  test('is refused for a model that labels no texts', async () => {
    for (const other of [
      { ...config, id2label: undefined },
      { ...config, architectures: ['RobertaForMaskedLM'] },
    ]) {
      server.files.set('config.json', Buffer.from(JSON.stringify(other)));
      await assert.rejects(described(), { name: 'ModelProblem', message: /does not label texts/ });
    }
  });
});

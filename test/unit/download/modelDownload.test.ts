import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { ModelProblem } from '../../../src/core/scoring/classifier.ts';
import {
  downloadedModels,
  folderOfModel,
  removeModel,
  unfinishedDownloads,
} from '../../../src/download/downloadedModel.ts';
import type { Hub } from '../../../src/download/hub.ts';
import { downloadModel } from '../../../src/download/modelDownload.ts';
import { readRepository } from '../../../src/download/repository.ts';
import { type Fault, HubServer } from '../../support/hubServer.ts';

const network = 'onnx/model_quantized.onnx';
const weights = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7) % 251));
const repositoryFiles = {
  'config.json': '{"id2label":{"0":"a"}}',
  'tokenizer.json': '{"model":{}}',
  'tokenizer_config.json': '{}',
  'README.md': '# A model',
  'pytorch_model.bin': 'not needed',
  [network]: weights,
};

const gives = (work: Promise<unknown>, sentence: RegExp): Promise<void> =>
  assert.rejects(work, (error) => {
    assert.ok(error instanceof ModelProblem, String(error));
    assert.match(error.message, sentence);
    assert.match(error.message, /^[^\n]+\.$/);
    return true;
  });

suite('A model’s download', () => {
  let server: HubServer;
  let hub: Hub;
  let store: string;
  const folder = (): string => join(store, 'someone--tiny');
  const unfinished = (): string => `${folder()}~part`;

  setup(async () => {
    server = await new HubServer('someone/tiny', repositoryFiles).listen();
    hub = { address: server.address, fetch, silenceMilliseconds: 300, retryMilliseconds: 1 };
    store = await mkdtemp(join(tmpdir(), 'store-'));
  });
  teardown(async () => {
    await server.close();
    await rm(store, { recursive: true });
  });

  const faulty = (path: string, ...faults: Fault[]): unknown => server.faults.set(path, faults);
  const downloaded = async (
    parts: { signal?: AbortSignal; onProgress?: (bytes: number) => void; tryOut?: () => Promise<unknown> } = {},
  ): Promise<unknown> => {
    const signal = parts.signal ?? new AbortController().signal;
    const repository = await readRepository(hub, 'someone/tiny', signal);
    const { onProgress = () => {}, tryOut = async () => {} } = parts;
    return downloadModel({ hub, repository, store, signal, onProgress, tryOut });
  };
  const isWhole = async (): Promise<void> => {
    assert.deepEqual(await readFile(join(folder(), network)), weights);
    assert.deepEqual((await readdir(store)).toSorted(), ['someone--tiny']);
  };

  test('brings the needed files through redirects, with their sums and where they are from', async () => {
    const steps: number[] = [];
    await downloaded({ onProgress: (bytes) => steps.push(bytes) });
    await isWhole();
    const names = ['README.md', 'SHA256SUMS', 'config.json', 'download.json', 'onnx'];
    assert.deepEqual((await readdir(folder())).toSorted(), [...names, 'tokenizer.json', 'tokenizer_config.json']);
    assert.match(await readFile(join(folder(), 'SHA256SUMS'), 'utf8'), /^[0-9a-f]{64} {2}config\.json$/m);
    const [model] = await downloadedModels(store);
    assert.deepEqual([model?.id, model?.license, model?.size], ['someone/tiny', 'mit', steps.at(-1)]);
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    );
  });

  test('goes on where the connection was cut, as often as it gets on', async () => {
    faulty(network, ...[10_000, 20_000, 30_000, 40_000, 50_000].map((after) => ({ type: 'cut', after }) as const));
    await downloaded();
    await isWhole();
    const ways = server.asked.filter((each) => each.startsWith(network));
    assert.equal(ways.length, 6);
    assert.match(ways.at(-1) ?? '', /from [1-9]/);
  });

  test('goes on after silence', async () => {
    faulty(network, { type: 'stall', after: 70_000 });
    await downloaded();
    await isWhole();
  });

  test('that is slow but never silent for long is left to come', async () => {
    faulty(network, { type: 'slow', wait: 100 });
    await downloaded();
    await isWhole();
    assert.equal(server.asked.filter((each) => each.startsWith(network)).length, 1);
  });

  test('begins again where a server sends the whole instead of the rest', async () => {
    faulty(network, { type: 'cut', after: 30_000 }, { type: 'whole' });
    await downloaded();
    await isWhole();
  });

  test('that can’t get on says so, keeps what has come, and goes on from there the next time', async () => {
    faulty(network, ...Array.from({ length: 9 }, () => ({ type: 'cut', after: 30_000 }) as const));
    await gives(downloaded(), /breaks off\. Check the network .* what has come is kept/);
    assert.equal(existsSync(folder()), false);
    server.faults.clear();
    server.asked.length = 0;
    await downloaded();
    await isWhole();
    assert.match(server.asked.slice(1).join(), /^onnx\/model_quantized\.onnx from [1-9]\d*$/);
  });

  test('names a certificate that is not trusted, after one try', async () => {
    let tries = 0;
    hub = {
      ...hub,
      fetch: () => {
        tries += 1;
        const cause = Object.assign(new Error('self-signed'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' });
        return Promise.reject(new TypeError('fetch failed', { cause }));
      },
    };
    await gives(downloaded(), /certificate that is not trusted here/);
    assert.equal(tries, 1);
  });

  test('does not go on with the beginning of another revision', async () => {
    await mkdir(join(unfinished(), 'onnx'), { recursive: true });
    await writeFile(join(unfinished(), 'revision'), 'b'.repeat(40));
    await writeFile(join(unfinished(), network), 'something else');
    await downloaded();
    await isWhole();
  });

  test('that is cancelled keeps what has come and leaves no model', async () => {
    const controller = new AbortController();
    faulty(network, { type: 'stall', after: 50_000 });
    const onProgress = (bytes: number): void => {
      if (bytes > 40_000) controller.abort();
    };
    await assert.rejects(downloaded({ signal: controller.signal, onProgress }), { name: 'AbortError' });
    assert.deepEqual(await downloadedModels(store), []);
    assert.deepEqual(await readdir(store), ['someone--tiny~part']);
  });

  test('with a page in a file’s place is a proxy’s', async () => {
    faulty(network, { type: 'page' });
    await gives(downloaded(), /What answered is not 127\.0\.0\.1:\d+ but perhaps a proxy's page\..*proxy settings/);
  });

  test('with a page in the list’s place is a proxy’s, too', async () => {
    faulty('api', { type: 'page' });
    await gives(downloaded(), /perhaps a proxy's page/);
    faulty('api', { type: 'content', content: Buffer.from('<html>Sign in</html>') });
    await gives(downloaded(), /perhaps a proxy's page/);
  });

  test('of another content than was promised is removed', async () => {
    const other = Buffer.from(weights);
    other[100_000] = 255;
    faulty(network, { type: 'content', content: other });
    await gives(downloaded(), /model_quantized\.onnx is not what .* promised, and was removed/);
    assert.equal(existsSync(join(unfinished(), network)), false);
    faulty('config.json', { type: 'content', content: Buffer.from('{"id2label":{"0":"b"}}') });
    await rm(unfinished(), { recursive: true });
    await gives(downloaded(), /config\.json is not what .* promised/);
  });

  test('of more bytes than was promised stops at once', async () => {
    faulty(network, { type: 'content', content: Buffer.concat([weights, weights]) });
    await gives(downloaded(), /model_quantized\.onnx is not what .* promised/);
  });

  test('of fewer bytes than was promised is asked for the rest', async () => {
    faulty(network, { type: 'content', content: weights.subarray(0, 1_000) });
    await downloaded();
    await isWhole();
  });

  for (const [status, sentence] of [
    [401, /no public model of this name/],
    [403, /no public model of this name/],
    [404, /no such model/],
    [418, /perhaps a proxy's page/],
    [429, /asked too often/],
  ] as const)
    test(`to which the answer is ${status} says what that means`, async () => {
      faulty('api', { type: 'status', status });
      await gives(downloaded(), sentence);
    });

  test('asks again where a server has no answer at the moment', async () => {
    faulty('api', { type: 'status', status: 503 }, { type: 'status', status: 500 });
    await downloaded();
    await isWhole();
  });

  test('from where nobody answers says so', async () => {
    await server.close();
    await gives(downloaded(), /can't be reached/);
    await server.listen();
  });

  for (const about of [{ gated: 'auto' }, { private: true }, { disabled: true }])
    test(`of a model that is ${Object.keys(about).join()} is refused before anything is downloaded`, async () => {
      server.about = about;
      await gives(downloaded(), /on conditions only/);
      assert.deepEqual(server.asked, ['api']);
    });

  for (const about of [{ sha: 'main' }, { siblings: null }, { id: '../..' }])
    test(`with ${JSON.stringify(about)} in the answer is refused`, async () => {
      server.about = about;
      await gives(downloaded(), /not expected/);
    });

  test('onto a full disk says how much room it takes, and leaves the model before it alone', async function () {
    if (!existsSync('/dev/full')) this.skip();
    await downloaded();
    await mkdir(join(unfinished(), 'onnx'), { recursive: true });
    await writeFile(join(unfinished(), 'revision'), server.revision);
    await symlink('/dev/full', join(unfinished(), network));
    await gives(downloaded(), /The disk has no room for someone\/tiny, which takes 1 MB/);
    assert.deepEqual(await readFile(join(folder(), network)), weights);
    assert.equal((await downloadedModels(store)).length, 1);
  });

  test('that does not work when it is tried out leaves the one before it in its place', async () => {
    await downloaded();
    server.files.set(network, Buffer.from('other weights'));
    await gives(
      downloaded({ tryOut: () => Promise.reject(new ModelProblem('It does not work.')) }),
      /It does not work/,
    );
    await isWhole();
  });

  test('that works takes the place of the one before it', async () => {
    await downloaded();
    server.files.set(network, Buffer.from('other weights'));
    await downloaded();
    assert.equal(await readFile(join(folder(), network), 'utf8'), 'other weights');
    assert.deepEqual(await readdir(store), ['someone--tiny']);
  });

  test('goes on in one window at a time', async () => {
    const first = downloaded({ tryOut: () => new Promise((resolve) => setTimeout(resolve, 200)) });
    while (!existsSync(`${unfinished()}.lock`)) await new Promise((resolve) => setTimeout(resolve, 5));
    await gives(downloaded(), /is being downloaded or removed already/);
    await first;
    await isWhole();
    await writeFile(`${unfinished()}.lock`, '999999999');
    await downloaded();
    await isWhole();
  });

  test('touches nothing while another window has it', async () => {
    await writeFile(`${unfinished()}.lock`, String(process.pid));
    await gives(downloaded(), /is being downloaded or removed already/);
    assert.deepEqual(await readdir(store), [basename(`${unfinished()}.lock`)]);
  });

  test('is not removed while another window has it', async () => {
    await downloaded();
    await mkdir(unfinished());
    await writeFile(`${unfinished()}.lock`, String(process.pid));
    let hasLetGo = false;
    const removed = removeModel(store, 'someone/tiny', async () => void (hasLetGo = true));
    await gives(removed, /is being downloaded or removed already/);
    assert.equal(hasLetGo, false);
    assert.deepEqual(
      (await downloadedModels(store)).map(({ id }) => id),
      ['someone/tiny'],
    );
    assert.deepEqual(await unfinishedDownloads(store), ['someone/tiny']);
  });

  test('is undone when the model is removed', async () => {
    await downloaded();
    await mkdir(unfinished());
    const other = folderOfModel(store, 'someone/tiny.part');
    await mkdir(other);
    assert.deepEqual(await unfinishedDownloads(store), ['someone/tiny']);
    await removeModel(store, 'someone/tiny');
    assert.deepEqual(await readdir(store), [basename(other)]);
  });
});

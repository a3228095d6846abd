import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

import { ModelProblem } from '../../../src/core/scoring/classifier.ts';
import { measuresOf } from '../../../src/server/measures.ts';
import type { Server } from '../../../src/server/server.ts';
import { ServerClassifier, type ServerOptions } from '../../../src/server/serverClassifier.ts';
import { until } from '../../support/commandLine.ts';
import { type Fault, TeiServer, type TeiOptions } from '../../support/teiServer.ts';

const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `joy ${index}`);
/** Of a server that a browser gets no answer from. */
const browsersFetch = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const busy: Fault = { type: 'status', status: 503 };

suite('A model on a server', () => {
  const servers: TeiServer[] = [];
  const classifiers: ServerClassifier[] = [];

  async function served(options: TeiOptions = {}): Promise<TeiServer> {
    const server = await new TeiServer(options).listen();
    servers.push(server);
    return server;
  }

  function open(server: TeiServer, options: ServerOptions = {}, how: Partial<Server> = {}): ServerClassifier {
    const classifier = new ServerClassifier({ address: server.address, fetch, retryMilliseconds: 1, ...how }, options);
    classifiers.push(classifier);
    return classifier;
  }

  /** What is said where the answers to a path are these. */
  async function sentence(path: string, ...faults: readonly Fault[]): Promise<string> {
    const server = await served();
    server.faults.set(path, [...faults]);
    const error = await open(server)
      .classify(['some joy'])
      .then(
        () => assert.fail('it was read'),
        (error: unknown) => error,
      );
    assert.ok(error instanceof ModelProblem);
    const { host } = new URL(server.address);
    assert.ok(!String(error.cause).includes('joy'), 'the log holds no text');
    return error.message.replaceAll(host, 'HOST');
  }

  teardown(async () => {
    for (const classifier of classifiers.splice(0)) classifier.dispose();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  test('is told by the server, with its host, and claims nothing of people', async () => {
    const server = await served();
    const info = await open(server).load();
    assert.deepEqual(
      { ...info, id: '' },
      {
        id: '',
        name: 'emotions',
        labels: ['joy', 'fear', 'anger'],
        windowTokens: 32,
        thresholds: { probability: 0.5, margin: 0.1, minimumWords: 3 },
        odds: [],
        runtime: 'server',
        host: new URL(server.address).host,
      },
    );
    assert.deepEqual(server.asked, [{ path: '/info', texts: [], authorization: undefined }]);
  });

  test('each text is sent once, in batches of the server’s size, and answered in its place', async () => {
    const server = await served({ batch: 4 });
    const given = [...texts(9), 'fear fear fear fear', 'anger anger anger'];
    const readings = await open(server).classify(given);
    assert.deepEqual(
      readings.map((reading) => reading?.scores.toSorted((a, b) => b.probability - a.probability)[0]?.label),
      [...Array.from({ length: 9 }, () => 'joy'), 'fear', 'anger'],
    );
    assert.deepEqual(server.predicted.toSorted(), given.toSorted());
    assert.deepEqual(
      server.asked.filter(({ path }) => path === '/predict').map((asked) => asked.texts.length),
      [4, 4, 3],
    );
    assert.ok(
      readings.every(
        (reading) => Math.abs(1 - (reading?.scores.reduce((sum, { probability }) => sum + probability, 0) ?? 0)) < 1e-9,
      ),
    );
  });

  test('never more is open than the server has permits for', async () => {
    const server = await served({ batch: 2, permits: 5, wait: 5 });
    await open(server).classify(texts(20));
    assert.equal(server.mostOpen, 2);
    const other = await served({ batch: 1, permits: 512, wait: 20 });
    await open(other).classify(texts(40));
    assert.ok(other.mostOpen > 2 && other.mostOpen <= 8);
  });

  for (const status of [413, 422])
    test(`a batch that is answered by ${status} is halved, and the next ones are no larger`, async () => {
      const server = await served({ batch: 8, permits: 8 });
      server.faults.set('/predict', [{ type: 'status', status }]);
      const readings = await open(server).classify(texts(16));
      assert.ok(readings.every((reading) => reading !== undefined));
      const sizes = server.asked.filter(({ path }) => path === '/predict').map((asked) => asked.texts.length);
      assert.deepEqual(sizes, [8, 4, 4, 4, 4]);
    });

  test('a text that is refused alone is left out, and the others are read', async () => {
    const server = await served({ batch: 4 });
    server.faults.set(
      '/predict',
      [413, 413, 413].map((status) => ({ type: 'status', status })),
    );
    const readings = await open(server).classify(texts(4));
    assert.equal(readings.filter((reading) => reading === undefined).length, 1);
  });

  test('a server that refuses every text is asked about eight of them', async () => {
    const server = await served({ batch: 1, permits: 1 });
    server.faults.set(
      '/predict',
      Array.from({ length: 30 }, () => ({ type: 'status', status: 413 })),
    );
    await assert.rejects(open(server).classify(texts(30)), /refuses one text after another/);
    assert.ok(server.predicted.length <= 9);
  });

  for (const status of [424, 429, 502, 503, 504])
    test(`after ${status} the same is asked again, once`, async () => {
      const server = await served();
      server.faults.set('/predict', [{ type: 'status', status }]);
      const [reading] = await open(server).classify(['joy']);
      assert.ok(reading !== undefined);
      assert.deepEqual(server.paths, ['/info', '/predict', '/predict']);
    });

  test('waits as long as the server asks for, in seconds or until a time', async () => {
    for (const retryAfter of ['0', new Date(Date.now() - 5_000).toUTCString()]) {
      const server = await served();
      server.faults.set('/predict', [{ type: 'status', status: 429, retryAfter }]);
      // Its own wait would outlast the test.
      await open(server, {}, { retryMilliseconds: 60_000 }).classify(['joy']);
      assert.equal(server.predicted.length, 2);
    }
  });

  test('a server that stays busy is given up after five times, in a sentence', async () => {
    assert.equal(
      await sentence('/predict', busy, busy, busy, busy, busy),
      'HOST is busy or not ready (503). Try again in a while.',
    );
    assert.equal(servers[0]?.predicted.length, 5);
  });

  test('a wait ends with its signal, and so does a request that hangs', async () => {
    for (const fault of [{ type: 'status', status: 503, retryAfter: '3600' }, { type: 'hang' }] as const) {
      const server = await served();
      server.faults.set('/predict', [fault]);
      const controller = new AbortController();
      const reason = new Error('enough');
      const reading = open(server).classify(['joy'], { signal: controller.signal });
      await until(() => server.predicted.length === 1);
      await setTimeout(10);
      controller.abort(reason);
      await assert.rejects(reading, reason);
      assert.equal(server.predicted.length, 1);
    }
  });

  test('a server that hangs is told after the time for it, and not asked again', async () => {
    const server = await served();
    server.faults.set('/predict', [{ type: 'hang' }]);
    const reading = open(server, {}, { patienceMilliseconds: 100 }).classify(['joy']);
    await assert.rejects(
      reading,
      /did not answer within 0\.1 seconds\. Check whether the server hangs, then try again\.$/,
    );
    assert.equal(server.predicted.length, 1);
  });

  test('half an answer is asked for again, and told where it stays so', async () => {
    const server = await served();
    server.faults.set('/predict', [{ type: 'cut' }, { type: 'drop' }]);
    assert.ok((await open(server).classify(['joy']))[0] !== undefined);
    assert.equal(server.predicted.length, 3);
    assert.match(
      await sentence('/predict', ...Array.from({ length: 5 }, (): Fault => ({ type: 'cut' }))),
      /^HOST can’t be reached, or the connection breaks off\. .* try again\.$/,
    );
  });

  const unexpected = /^HOST gave an answer that was not expected\. Check that it is a Text Embeddings Inference server/;
  for (const [name, body] of [
    ['that is no JSON', 'joy: 1'],
    ['cut short in its JSON', '[[{"label":"joy","sco'],
    ['without all texts', '[]'],
    ['of another shape', '{"label":"joy"}'],
    [
      'with scores that are none',
      '[[{"label":"joy","score":null},{"label":"fear","score":0},{"label":"anger","score":0}]]',
    ],
    ['with endless scores', '[[{"label":"joy","score":1e999},{"label":"fear","score":0},{"label":"anger","score":0}]]'],
  ] as const)
    test(`an answer ${name} is told, and not asked for again`, async () => {
      assert.match(await sentence('/predict', { type: 'body', body }), unexpected);
      assert.equal(servers[0]?.predicted.length, 1);
    });

  test('a web page in place of the server is told', async () => {
    for (const path of ['/info', '/predict'])
      assert.match(await sentence(path, { type: 'page' }), /^A web page answered in place of HOST, .* network\.$/);
  });

  test('labels of another model than the one that was told are refused', async () => {
    const other = JSON.stringify([['love', 'fear', 'anger'].map((label) => ({ label, score: 1 }))]);
    assert.match(
      await sentence('/predict', { type: 'body', body: other }),
      /^HOST answers with the labels of another model than it says it serves\. .* same one\.$/,
    );
    const doubled = JSON.stringify([['joy', 'joy', 'fear', 'anger'].map((label) => ({ label, score: 1 }))]);
    assert.match(await sentence('/predict', { type: 'body', body: doubled }), /another model/);
  });

  test('no other host gets what was sent to this one', async () => {
    const other = await served();
    assert.match(
      await sentence('/predict', { type: 'redirect', to: `${other.address}/predict` }),
      /^HOST sends on to another address, which gets no text\./,
    );
    assert.deepEqual(other.asked, []);
  });

  test('a key is sent, and one that is missing or wrong is told in a sentence', async () => {
    const server = await served({ key: 'secret' });
    await assert.rejects(open(server).load(), /wants a key\. Give it one, then try again\.$/);
    await assert.rejects(open(server, {}, { key: 'other' }).load(), /does not take the key\. Give it another one/);
    server.asked.length = 0;
    await open(server, {}, { key: 'secret' }).classify(['joy']);
    assert.deepEqual(
      server.asked.map(({ authorization }) => authorization),
      ['Bearer secret', 'Bearer secret'],
    );
    await assert.rejects(open(server, {}, { key: 'two\nlines' }).load(), /no key has\. Give it again\.$/);
    const open80 = { address: 'http://example.org', key: 'secret' };
    await assert.rejects(open(server, {}, open80).load(), /would get its key unencrypted/);
  });

  test('a browser, which does not tell why there is no answer, leaves the certificate and CORS to be named', async () => {
    await assert.rejects(
      open(await served(), {}, { address: 'https://example.org', fetch: browsersFetch }).load(),
      /^ModelProblem: example\.org can’t be reached, .* certificate may not be trusted, .* \(CORS\)\. .* try again\.$/,
    );
  });

  test('a server that is not there, or is another one, is told in a sentence', async () => {
    const gone = await served();
    const { address } = gone;
    await gone.close();
    servers.length = 0;
    const classifier = open(gone, {}, { address });
    await assert.rejects(classifier.load(), /can’t be reached/);
    assert.equal(classifier.state.type, 'failed');
    const server = await served();
    await assert.rejects(
      open(server, {}, { address: `${server.address}/v2` }).load(),
      /has no \/info: no Text Embeddings/,
    );
    for (const [kind, told] of [
      [{ embedding: { pooling: 'cls' } }, /does not label texts\. Serve one for text classification\.$/],
      [{ classifier: { id2label: { 0: 'joy', 1: 'Joy' } } }, /can’t be used: some are missing, doubled/],
    ] as const) {
      server.about = { model_type: kind };
      await assert.rejects(open(server).load(), told);
    }
    server.about = { model_type: 7 };
    await assert.rejects(open(server).load(), /not expected/);
  });

  test('limits that make no sense are left aside', async () => {
    const server = await served();
    server.about = { max_input_length: -1, max_client_batch_size: 0, max_concurrent_requests: 'many' };
    const classifier = open(server);
    assert.equal((await classifier.load()).windowTokens, 512);
    assert.equal((await classifier.classify(texts(3))).length, 3);
  });

  test('a long text is read in overlapping windows that the server takes, and its end counts', async () => {
    for (const inBytes of [false, true]) {
      const server = await served({ window: 32, batch: 4, inBytes });
      const classifier = open(server);
      const long = `${'çe go with jöy. '.repeat(30)}${'fear fear fear. '.repeat(20)}`;
      const [reading, short] = await classifier.classify([long, 'joy']);
      assert.ok(reading !== undefined && reading.windows > 8);
      assert.equal(short?.windows, 1);
      assert.ok((reading.scores.find(({ label }) => label === 'fear')?.probability ?? 0) > 0.4);
      const sent = server.predicted.filter((text) => text !== 'joy');
      assert.equal(sent.length, reading.windows);
      assert.ok(
        sent.every((text) => long.includes(text)),
        'each is a part of the text',
      );
      assert.ok(sent.some((text) => long.startsWith(text)) && sent.some((text) => long.trimEnd().endsWith(text)));
    }
  });

  test('a text that looked short and is long is cut after it was refused', async () => {
    const server = await served({ window: 12, batch: 4 });
    const dense = 'a b c d e f g h i j k l';
    const [reading] = await open(server).classify([dense]);
    assert.ok(reading !== undefined && reading.windows === 2);
    assert.deepEqual(server.paths, ['/info', '/predict', '/tokenize', '/predict']);
  });

  test('a line of two megabytes is read', async function () {
    this.timeout(60_000);
    const server = await served({ window: 512, batch: 32, permits: 512 });
    const line = `joy 👩‍👩‍👧 ${'x'.repeat(1_200_000)} ${'so much joy and fear, '.repeat(30_000)}`;
    const [reading] = await open(server).classify([line]);
    assert.ok(reading !== undefined && reading.windows > 1_000);
    assert.ok(Math.max(...server.asked.map((asked) => asked.texts.join('').length)) < 400_000);
  });

  test('an empty text, half a character and nothing at all are read', async () => {
    const server = await served();
    const classifier = open(server);
    const readings = await classifier.classify(['', 'lone \uD83D', '👩‍👩‍👧 joy', 'שלום']);
    assert.ok(readings.every((reading) => reading !== undefined));
    assert.deepEqual(server.predicted.toSorted(), [' ', 'lone \uFFFD', 'שלום', '👩‍👩‍👧 joy'].toSorted());
    assert.deepEqual(await classifier.classify([]), []);
  });

  test('what was measured of its model holds where the labels are the same', async () => {
    const server = await served();
    const config = { id2label: { 0: 'fear', 1: 'joy', 2: 'anger' } };
    const figures = { thresholds: { probability: 0.7, margin: 0.2, minimumWords: 5, temperature: 2 } };
    const measures = measuresOf(config, figures);
    const measured = open(server, { measures });
    assert.equal((await measured.load()).thresholds.probability, 0.7);
    const [warm] = await measured.classify(['joy joy joy']);
    const [cold] = await open(server).classify(['joy joy joy']);
    assert.ok((warm?.scores[0]?.probability ?? 1) < (cold?.scores[0]?.probability ?? 0));
    assert.notEqual((await measured.load()).id, (await open(server).load()).id);
    const other = measuresOf({ id2label: { 0: 'sadness', 1: 'joy' } }, {});
    await assert.rejects(
      open(server, { measures: other }).load(),
      /serves another model: its labels are joy, fear, anger, not sadness, joy\. Choose/,
    );
    assert.equal(measuresOf({}, {}), undefined);
  });

  test('a server that changes its model has it told, and what the old one was asked is refused', async () => {
    const server = await served({ wait: 100 });
    let replaced = 0;
    const classifier = open(server, { freshMilliseconds: 0, onReplace: () => (replaced += 1) });
    const before = await classifier.load();
    const reading = assert.rejects(classifier.classify(['joy']), /Another model took the place of the one/);
    await until(() => server.predicted.length === 1);
    server.options = { ...server.options, wait: 0 };
    server.about = { model_sha: 'b' };
    const after = await classifier.load();
    await reading;
    assert.equal(classifier.state.type, 'ready');
    assert.notEqual(after.id, before.id);
    assert.equal(replaced, 1);
  });

  test('asked by several at once, it opens no more than the server has permits for', async () => {
    const server = await served({ batch: 1, permits: 2, wait: 5 });
    const classifier = open(server);
    await Promise.all([classifier.classify(texts(6)), classifier.classify(texts(6))]);
    assert.equal(server.mostOpen, 2);
  });

  test('an answer that comes late does not put the model before in place again', async () => {
    const server = await served();
    const release = new AbortController();
    let answers = 0;
    const firstLate: typeof fetch = async (...args) => {
      const response = await fetch(...args);
      answers += 1;
      if (answers === 1) await once(release.signal, 'abort');
      return response;
    };
    const classifier = open(server, { freshMilliseconds: 0 }, { fetch: firstLate });
    const first = classifier.load();
    await until(() => answers === 1);
    server.about = { model_sha: 'b' };
    const newest = await classifier.load();
    release.abort();
    assert.equal((await first).id, newest.id);
  });

  test('once nobody waits for it any more, it is not loading', async () => {
    const server = await served();
    server.faults.set('/info', [{ type: 'hang' }]);
    const [classifier, controller] = [open(server), new AbortController()];
    const loading = classifier.load(controller.signal);
    await until(() => server.paths.length === 1);
    assert.equal(classifier.state.type, 'loading');
    controller.abort(new Error('enough'));
    await assert.rejects(loading, /enough/);
    assert.equal(classifier.state.type, 'stopped');
  });

  test('it says of itself anew only after a while, or after something went wrong', async () => {
    const server = await served();
    const classifier = open(server);
    for (const text of ['joy', 'fear']) {
      await classifier.load();
      await classifier.classify([text]);
    }
    assert.equal(server.paths.filter((path) => path === '/info').length, 1);
    server.faults.set('/predict', [{ type: 'page' }]);
    await assert.rejects(classifier.classify(['anger']));
    await classifier.load();
    assert.equal(classifier.state.type, 'ready');
    assert.equal(server.paths.filter((path) => path === '/info').length, 2);
  });

  test('what is open when it is closed rejects, and nothing is sent after', async () => {
    const server = await served();
    server.faults.set('/predict', [{ type: 'hang' }]);
    const classifier = open(server);
    const reading = classifier.classify(['joy']);
    await until(() => server.predicted.length === 1);
    classifier.dispose();
    await assert.rejects(reading, /was stopped before it had answered/);
    await assert.rejects(classifier.classify(['fear']), /stopped/);
    assert.equal(server.predicted.length, 1);
  });

  test('the label that means none is no emotion', async () => {
    const server = await served({ labels: ['joy', 'neutral'] });
    const info = await open(server).load();
    assert.deepEqual([info.labels, info.thresholds.neutral], [['joy'], 'neutral']);
    assert.deepEqual((await open(server, { neutralLabel: '' }).load()).labels, ['joy', 'neutral']);
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';

import { ModelProblem } from '../../../../src/core/scoring/classifier.ts';
import { openServer } from '../../../../src/host/server/serverModel.ts';
import { setServerKey } from '../../../../src/host/server/serverKey.ts';
import { useServer } from '../../../../src/host/server/useServer.ts';
import type { HandlerContext } from '../../../../src/host/commandContext.ts';
import { ModelInUse } from '../../../../src/host/model/modelInUse.ts';
import { until } from '../../../support/commandLine.ts';
import { FakeClassifier } from '../../../support/fakeClassifier.ts';
import { TeiServer, type TeiOptions } from '../../../support/teiServer.ts';
import { editor, EventEmitter, trustGranted, window, workspace } from '../../../support/vscode.ts';

const { showWarningMessage } = window;

class FakeLocalModel extends FakeClassifier {
  readonly state = { type: 'stopped' } as const;
  readonly onDidChangeState = new EventEmitter<unknown>().event;
  readonly replaced = new EventEmitter<void>();
  readonly onDidReplace = this.replaced.event;
}

const send = (buttons: readonly string[]): string | undefined => buttons.find((button) => button.startsWith('Send to'));

suite('Who reads', () => {
  let server: TeiServer;
  let local: FakeLocalModel;
  let model: ModelInUse;
  let context: HandlerContext['context'];
  let kept: Map<string, unknown>;
  let asked: string[];
  /** What a person answers where the server is told to them. */
  let answer: (buttons: readonly string[]) => string | undefined;
  let replaced: number;
  let host: string;

  const read = async (text: string): Promise<string | undefined> => {
    const { runtime } = await model.load();
    const [reading] = await model.classify([text]);
    return reading === undefined ? undefined : runtime;
  };

  async function open(options: TeiOptions = {}): Promise<void> {
    server = await new TeiServer(options).listen();
    host = new URL(server.address).host;
    local = new FakeLocalModel();
    kept = new Map();
    const secrets = new Map<string, string>();
    const secretChanged = new EventEmitter<void>();
    const change = async (work: () => void): Promise<void> => {
      work();
      secretChanged.fire();
    };
    context = Object({
      globalState: {
        get: (key: string) => kept.get(key),
        update: async (key: string, value: unknown) => kept.set(key, value),
      },
      secrets: {
        get: async (key: string) => secrets.get(key),
        store: (key: string, value: string) => change(() => secrets.set(key, value)),
        delete: (key: string) => change(() => secrets.delete(key)),
        onDidChange: secretChanged.event,
      },
    });
    const log = Object({ info: () => {}, warn: () => {}, error: () => {} });
    model = new ModelInUse(Object(local), (events) => openServer({ context, log }, events), {
      secrets: context.secrets,
      log,
    });
    model.onDidReplace(() => (replaced += 1));
  }

  setup(() => {
    editor.reset();
    [asked, replaced] = [[], 0];
    answer = () => undefined;
    Object.assign(window, {
      showWarningMessage: async (sentence: string, ...rest: readonly (string | { readonly detail?: string })[]) => {
        const details = rest.flatMap((each) => (typeof each === 'string' ? [] : [each.detail ?? '']));
        asked.push([sentence, ...details].join('\n'));
        return answer(rest.filter((each) => typeof each === 'string'));
      },
    });
  });
  teardown(async () => {
    Object.assign(window, { showWarningMessage });
    workspace.isTrusted = true;
    model.dispose();
    await server.close();
  });

  /** As the command does for a person who gives these answers. */
  function name(address: string, key = ''): Promise<string | undefined> {
    const inputs = [address, key];
    Object.assign(window, { showInputBox: async () => inputs.shift() });
    return useServer(Object({ context, log: { info: () => {} } }), []);
  }

  test('this machine does where no server is named, and nobody is asked', async () => {
    await open();
    assert.equal(await read('joy'), 'fake');
    assert.deepEqual([server.asked, asked], [[], []]);
  });

  test('nothing goes to a server that the settings name before a person agreed, who is asked once', async () => {
    await open();
    editor.set('emotionLens.server.url', server.address);
    for (const text of ['joy', 'fear', 'joy']) assert.equal(await read(text), 'fake');
    assert.deepEqual(server.asked, []);
    assert.equal(asked.length, 1);
    assert.ok(asked[0]?.includes(`read by ${host}. Every passage is then sent there. Until you agree`));
  });

  test('a person who agrees has the server read, is not asked again, and may take it back', async () => {
    await open();
    answer = send;
    editor.set('emotionLens.server.url', server.address);
    assert.equal(await read('joy'), 'fake');
    await until(() => replaced > 1);
    assert.equal(await read('joy'), 'server');
    assert.deepEqual(server.predicted, ['joy']);
    assert.equal(model.state.type, 'ready');
    editor.set('emotionLens.server.url', '');
    assert.equal(await read('fear'), 'fake');
    editor.set('emotionLens.server.url', server.address);
    assert.equal(await read('joy'), 'server');
    assert.equal(asked.length, 1);
    Object.assign(window, { showInputBox: async () => '' });
    assert.equal(await name(''), 'Texts are read on this machine.');
    editor.set('emotionLens.server.url', server.address);
    answer = () => undefined;
    assert.equal(await read('anger'), 'fake');
    assert.equal(asked.length, 2);
    assert.ok(!server.predicted.includes('anger'));
  });

  test('consent to one host is none to another', async () => {
    await open();
    kept.set('emotionLens.server.consent', [`${server.address}/other`, 7]);
    editor.set('emotionLens.server.url', server.address);
    assert.equal(await read('joy'), 'fake');
    assert.deepEqual(server.asked, []);
    assert.equal(asked.length, 1);
  });

  test('no server reads for a workspace that nobody trusts, until somebody does', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    workspace.isTrusted = false;
    editor.set('emotionLens.server.url', server.address);
    assert.equal(await read('joy'), 'fake');
    assert.match((await name(server.address)) ?? '', /^In Restricted Mode no server reads\./);
    assert.deepEqual([server.asked, asked], [[], []]);
    workspace.isTrusted = true;
    trustGranted.fire();
    assert.equal(await read('joy'), 'server');
  });

  test('the command asks before anything is sent, names the host, and tells what it serves', async () => {
    await open({ key: 'secret' });
    assert.equal(await name(server.address, 'secret'), undefined);
    assert.deepEqual(server.asked, []);
    assert.match(
      asked.join(),
      new RegExp(`^Have your texts read by ${host}\\?\nEvery passage .* drafts that are compared`),
    );
    answer = send;
    assert.equal(
      await name(`${server.address}/`, ' secret '),
      `${host} reads from now on, by emotions with 3 emotions.`,
    );
    assert.equal(editor.settings.get('emotionLens.server.url'), server.address);
    assert.equal(await read('joy'), 'server');
    assert.ok(server.asked.every(({ authorization }) => authorization === 'Bearer secret'));
    assert.deepEqual(server.predicted, ['joy']);
  });

  test('a server that does not answer as one is not put in use, and consent is not kept', async () => {
    await open({ key: 'secret' });
    answer = send;
    await assert.rejects(name(server.address, 'wrong'), /does not take the key/);
    assert.equal(editor.settings.get('emotionLens.server.url'), undefined);
    assert.equal(kept.size, 0);
    await assert.rejects(name('gpu:8080'), /is no address of a server/);
  });

  test('a key of its own is kept for each server, and another one counts at once', async () => {
    await open({ key: 'secret' });
    const parts: HandlerContext = Object({ context });
    Object.assign(window, { showInputBox: async () => 'secret' });
    assert.equal(await setServerKey(parts, []), 'No server is named. “Use a Server…” names one.');
    kept.set('emotionLens.server.consent', [server.address]);
    editor.set('emotionLens.server.url', server.address);
    await assert.rejects(read('joy'), /wants a key/);
    assert.equal(model.state.type, 'failed');
    assert.equal(await setServerKey(parts, []), `The key is kept for ${host}.`);
    assert.equal(await read('joy'), 'server');
    Object.assign(window, { showInputBox: async () => '' });
    assert.equal(await setServerKey(parts, []), `No key is sent to ${host}.`);
    await assert.rejects(read('fear'), /wants a key/);
  });

  test('this machine’s model steps in by a setting alone, and says so once', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    editor.set('emotionLens.server.url', server.address);
    server.faults.set('/info', [{ type: 'page' }, { type: 'page' }]);
    await assert.rejects(read('joy'), /A web page answered/);
    editor.set('emotionLens.server.fallback', true);
    assert.equal(await read('joy'), 'fake');
    assert.equal(await read('fear'), 'fake');
    assert.equal(asked.length, 1);
    assert.match(asked.join(), /^A web page answered in place of .* Meanwhile the model on this machine reads\.$/);
    assert.equal(server.paths.filter((path) => path === '/info').length, 2);
  });

  test('a model of this machine that is loaded late does not take the place of a server named meanwhile', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    const release = new AbortController();
    const load = local.load.bind(local);
    local.load = async (signal) => {
      await once(release.signal, 'abort');
      return load(signal);
    };
    const first = model.load();
    editor.set('emotionLens.server.url', server.address);
    assert.equal(await read('joy'), 'server');
    const before = replaced;
    release.abort();
    assert.equal((await first).runtime, 'server');
    assert.equal(replaced, before);
  });

  test('that a server failed is said once, however many waited for it', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    editor.set('emotionLens.server.fallback', true);
    editor.set('emotionLens.server.url', server.address);
    server.faults.set('/info', [{ type: 'page' }, { type: 'page' }, { type: 'page' }]);
    const models = await Promise.all([model.load(), model.load(), model.load()]);
    assert.deepEqual(
      models.map(({ runtime }) => runtime),
      ['fake', 'fake', 'fake'],
    );
    assert.equal(asked.length, 1);
  });

  test('of a model of this machine that fails nobody is told that it reads meanwhile', async () => {
    await open();
    editor.set('emotionLens.server.fallback', true);
    editor.set('emotionLens.server.url', server.address);
    local.failure = new ModelProblem('The model’s folder can’t be opened.');
    await assert.rejects(model.load(), /can’t be opened/);
    assert.ok(!asked.join().includes('Meanwhile'));
  });

  test('where the server fails in the midst, all is read anew by one model', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    editor.set('emotionLens.server.url', server.address);
    editor.set('emotionLens.server.fallback', true);
    assert.equal(await read('joy'), 'server');
    server.faults.set('/predict', [{ type: 'page' }]);
    const before = replaced;
    await assert.rejects(model.classify(['fear']), /Another model took the place of the one that was asked/);
    assert.equal(replaced, before + 1);
    assert.equal(await read('fear'), 'fake');
    assert.deepEqual(local.calls.at(-1), ['fear']);
  });

  test('an address that is none is told in a sentence', async () => {
    await open();
    editor.set('emotionLens.server.url', 'gpu:8080');
    await assert.rejects(read('joy'), /"gpu:8080" is no address of a server/);
  });

  test('what was measured of its model counts where a folder of it is named', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    editor.files.set('file:/measured/config.json', JSON.stringify({ id2label: { 0: 'joy', 1: 'fear', 2: 'anger' } }));
    editor.files.set('file:/measured/figures.json', JSON.stringify({ thresholds: { probability: 0.9 } }));
    editor.set('emotionLens.server.modelFolder', '/measured');
    editor.set('emotionLens.server.url', server.address);
    assert.equal((await model.load()).thresholds.probability, 0.9);
    editor.set('emotionLens.server.modelFolder', '/nothing');
    await assert.rejects(model.load(), /"\/nothing" has no config\.json that names labels/);
  });

  test('a folder of it that is put right counts from then on', async () => {
    await open();
    kept.set('emotionLens.server.consent', [server.address]);
    editor.set('emotionLens.server.modelFolder', '/measured');
    editor.set('emotionLens.server.url', server.address);
    await assert.rejects(model.load(), /"\/measured" has no config\.json that names labels/);
    editor.files.set('file:/measured/config.json', JSON.stringify({ id2label: { 0: 'joy', 1: 'fear', 2: 'anger' } }));
    editor.files.set('file:/measured/figures.json', JSON.stringify({ thresholds: { probability: 0.9 } }));
    assert.equal((await model.load()).thresholds.probability, 0.9);
  });
});

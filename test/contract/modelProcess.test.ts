import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { type ClassifierState, ModelProblem } from '../../src/core/scoring/classifier.ts';
import { ModelProcess, type ModelProcessOptions } from '../../src/worker/client.ts';

const bundle = fileURLToPath(new URL('../fixtures/workers/moody.cjs', import.meta.url));

const problem = (message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof ModelProblem);
  assert.match(error.message, message);
  return true;
};

suite('The client of a process with faults', () => {
  let opened: ModelProcess[] = [];
  let states: ClassifierState[] = [];
  let lines: string[] = [];

  setup(() => {
    [opened, states, lines] = [[], [], []];
  });
  teardown(() => {
    for (const each of opened) each.dispose();
  });

  const open = (options: Partial<ModelProcessOptions> = {}): ModelProcess => {
    const process = new ModelProcess({
      bundle,
      folder: 'fine',
      runtime: 'auto',
      threads: 1,
      unloadAfterMilliseconds: 60_000,
      restartMilliseconds: 5,
      onState: (state) => states.push(state),
      log: (line) => lines.push(line),
      ...options,
    });
    opened.push(process);
    return process;
  };
  test('nothing runs before the first request', () => {
    const process = open();
    assert.equal(process.pid, undefined);
    assert.deepEqual(process.state, { type: 'stopped' });
  });

  test('a text is read, its progress reported, its labels named', async () => {
    const seen: number[] = [];
    const readings = await open().classify(['a', 'b'], { onProgress: (done) => seen.push(done) });
    const scores = [
      { label: 'joy', probability: 0.75 },
      { label: 'fear', probability: 0.25 },
    ];
    assert.deepEqual(readings, [
      { scores, windows: 1 },
      { scores, windows: 1 },
    ]);
    assert.deepEqual(seen, [2]);
    assert.deepEqual(
      states.map(({ type }) => type),
      ['loading', 'ready'],
    );
  });

  test('a process killed while it works is started again and the text read', async () => {
    const process = open();
    const { id } = await process.load();
    const waiting = assert.rejects(process.classify(['hang']), problem(/ended while it worked/));
    globalThis.process.kill(process.pid ?? 0, 'SIGKILL');
    assert.equal((await process.classify(['a'])).length, 1);
    assert.notEqual((await process.load()).id, id);
    globalThis.process.kill(process.pid ?? 0, 'SIGKILL');
    await waiting;
  });

  test('a text that ends every process is given up with one sentence, and others are read after it', async () => {
    const process = open();
    await assert.rejects(process.classify(['crash']), problem(/ended while it worked/));
    assert.equal((await process.classify(['a'])).length, 1);
  });

  test('a process that ends while it loads is given up after a few tries', async () => {
    const process = open({ folder: 'crash while loading', runtime: 'native' });
    await assert.rejects(process.load(), problem(/ended while it worked/));
    assert.equal(process.pid, undefined);
  });

  test('WebAssembly takes over where the native runtime ends the process', async () => {
    assert.equal((await open({ folder: 'crash unless wasm' }).classify(['a'])).length, 1);
    assert.ok(lines.some((line) => line.includes('WebAssembly takes the place')));
  });

  test('a process that does not answer counts as hung', async () => {
    await assert.rejects(open({ silenceMilliseconds: 50 }).classify(['hang']), problem(/ended while it worked/));
  });

  test('a model that can’t be loaded gives its sentence to everybody who waits, and the log the detail', async () => {
    const process = open({ folder: 'missing' });
    await Promise.all([
      assert.rejects(process.load(), problem(/^It is missing\.$/)),
      assert.rejects(process.classify(['a']), problem(/^It is missing\.$/)),
    ]);
    assert.deepEqual(process.state, { type: 'failed', sentence: 'It is missing.' });
    assert.ok(lines.includes('ENOENT'));
  });

  test('a text that can’t be read fails alone', async () => {
    const process = open();
    const [failed, fine] = await Promise.allSettled([process.classify(['fail']), process.classify(['a'])]);
    assert.equal(failed.status, 'rejected');
    assert.equal(fine.status, 'fulfilled');
  });

  test('an answer with too few readings is an error', async () => {
    await assert.rejects(open().classify(['short']), problem(/not expected/));
  });

  test('what is not of the protocol goes to the log', async () => {
    await open().classify(['nonsense']);
    assert.ok(lines.some((line) => line.includes('not of the protocol')));
  });

  test('what the process prints goes to the log', async () => {
    await open().classify(['print']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(lines.includes('something to say'));
  });

  test('a cancelled request rejects at once with the signal’s reason, the next one is answered', async () => {
    const process = open();
    const controller = new AbortController();
    const waiting = process.classify(['hang'], { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(waiting, { message: 'enough' });
    assert.equal((await process.classify(['a'])).length, 1);
    await assert.rejects(process.classify(['a'], { signal: controller.signal }), { message: 'enough' });
  });

  test('an idle process ends, and the next request starts another', async () => {
    const process = open({ unloadAfterMilliseconds: 20 });
    const { id } = await process.load();
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.deepEqual(process.state, { type: 'stopped' });
    assert.equal(process.pid, undefined);
    assert.notEqual((await process.load()).id, id);
  });

  test('disposing rejects what waits and what comes after', async () => {
    const process = open();
    const waiting = process.classify(['hang']);
    process.dispose();
    await assert.rejects(waiting, problem(/stopped/));
    await assert.rejects(process.load(), problem(/stopped/));
  });

  test('a program that isn’t there gives a sentence', async () => {
    await assert.rejects(open({ bundle: `${bundle}.none` }).load(), problem(/ended while it worked/));
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until } from '../support/commandLine.ts';
import { joyOf, MoodyProcesses, problem } from '../support/moodyProcesses.ts';

const ended = problem(/^The model stopped while it worked/);

/** Texts with a probability each, and what is read of them. */
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index / count);

suite('The client of a process that ends', function () {
  this.timeout(30_000);
  let moody: MoodyProcesses;
  setup(() => {
    moody = new MoodyProcesses();
  });
  teardown(() => moody.dispose());

  test('leaves out the one text that ends it, and reads all that waited beside it', async () => {
    const process = moody.open();
    const others = numbers(40);
    const texts = others.map(String).toSpliced(17, 0, 'crash');
    const [together, alone, beside] = await Promise.all([
      process.classify(texts),
      process.classify(['crash']),
      process.classify(['.25']),
    ]);
    assert.deepEqual(joyOf(together), [...others.slice(0, 17), undefined, ...others.slice(17)]);
    assert.deepEqual(joyOf(alone), [undefined]);
    assert.deepEqual(joyOf(beside), [0.25]);
    assert.equal(moody.count('process ended'), 2);
  });

  test('is asked for what may have ended it last, and for nothing beside it', async () => {
    const process = moody.open();
    const suspect = process.classify(['crash']);
    await until(() => moody.count('process ended') === 1);
    const late = process.classify(['late']);
    assert.deepEqual(joyOf(await suspect), [undefined]);
    assert.deepEqual(joyOf(await late), [0.75]);
    assert.equal(moody.count('process ended'), 2);
  });

  test('leaves that text out from then on, and starts no process for it again', async () => {
    const process = moody.open();
    await process.classify(['crash', '.5']);
    const { pid } = process;
    assert.deepEqual(joyOf(await process.classify(['crash', '.25'])), [undefined, 0.25]);
    assert.equal(process.pid, pid);
  });

  test('tells the log how long such a text is, and nothing that stands in it', async () => {
    await moody.open().classify(['crash of a secret']);
    assert.equal(moody.count('A text of 17 characters'), 1);
    assert.equal(moody.count('secret'), 0);
  });

  test('finds many such texts among others', async () => {
    const others = numbers(9);
    const texts = others.flatMap((each) => [`crash ${each}`, String(each)]);
    const readings = await moody.open().classify(texts);
    assert.deepEqual(
      joyOf(readings),
      others.flatMap((each) => [undefined, each]),
    );
  });

  test('gives up where no text can be read, and blames none of them afterwards', async () => {
    const process = moody.open();
    const texts = Array.from({ length: 20 }, (_, index) => `crash ${index}`);
    await assert.rejects(process.classify(texts), ended);
    assert.equal(process.state.type, 'failed');
    const before = moody.count('process ended');
    assert.ok(before <= 10);
    await assert.rejects(process.classify(['crash 0']), ended);
    assert.equal(moody.count('process ended'), before + 1);
    assert.deepEqual(joyOf(await process.classify(['.5'])), [0.5]);
  });

  test('reads again what was read when somebody killed it, without a word of it', async () => {
    const process = moody.open();
    await process.load();
    const { pid } = process;
    const waiting = process.classify(['.5', 'late', '.25']);
    globalThis.process.kill(pid ?? 0, 'SIGKILL');
    assert.deepEqual(joyOf(await waiting), [0.5, 0.75, 0.25]);
    assert.notEqual(process.pid, pid);
  });

  test('tells no smaller progress after it than before', async () => {
    const seen: number[] = [];
    await moody.open().classify(['.5', 'crash', '.25'], { onProgress: (done) => seen.push(done) });
    assert.deepEqual(seen, [1, 2, 3]);
  });

  test('counts as hung when it says nothing, however much is asked of it meanwhile', async () => {
    const process = moody.open({ silenceMilliseconds: 2_500 });
    await process.load();
    const hung = process.classify(['spin']);
    const asking = setInterval(() => {
      const signal = AbortSignal.timeout(50);
      process.classify(['.5'], { signal }).catch(() => {});
    }, 100);
    try {
      assert.deepEqual(joyOf(await hung), [undefined]);
    } finally {
      clearInterval(asking);
    }
    assert.equal(moody.count('said nothing'), 2);
  });

  test('counts as hung although nobody waits any more for what it hangs over', async () => {
    const process = moody.open({ silenceMilliseconds: 2_500 });
    await process.load();
    const controller = new AbortController();
    const hung = process.classify(['spin'], { signal: controller.signal });
    controller.abort();
    await assert.rejects(hung);
    await until(() => process.pid === undefined);
    assert.deepEqual(joyOf(await process.classify(['.5'])), [0.5]);
  });

  test('over the first text of all did not end while it loaded: the runtime stays', async () => {
    const readings = await moody.open({ silenceMilliseconds: 2_500 }).classify(['spin']);
    assert.deepEqual(joyOf(readings), [undefined]);
    assert.equal(moody.count('WebAssembly'), 0);
    await moody.open({ folder: 'slow' }).classify(['.5']);
    assert.equal(moody.count('before it had loaded'), 0);
  });

  suite('while it loads', () => {
    let folder: string;
    setup(async () => {
      folder = await mkdtemp(join(tmpdir(), 'model-'));
    });
    teardown(() => rm(folder, { recursive: true }));

    const crashes = (count: number): Promise<void> => writeFile(join(folder, 'crashes'), String(count));

    test('is given up after a few tries, with growing waits between them', async () => {
      const process = moody.open({ folder: 'crash while loading', runtime: 'native', restartMilliseconds: 2 });
      await assert.rejects(process.load(), ended);
      assert.equal(process.pid, undefined);
      assert.deepEqual(
        moody.lines.filter((line) => line.startsWith('Another')),
        ['Another one starts in 2 ms.', 'Another one starts in 8 ms.', 'Another one starts in 32 ms.'],
      );
    });

    test('has all its tries again after one has loaded', async () => {
      const process = moody.open({ folder, runtime: 'native', restartMilliseconds: 2 });
      for (let round = 0; round < 2; round += 1) {
        await crashes(3);
        await process.load();
        globalThis.process.kill(process.pid ?? 0, 'SIGKILL');
        while (process.pid !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.equal(moody.count('exit code 3'), 6);
    });

    test('may do better on WebAssembly', async () => {
      assert.equal((await moody.open({ folder: 'crash unless wasm' }).classify(['a'])).length, 1);
      assert.equal(moody.count('WebAssembly takes the place'), 1);
    });
  });
});

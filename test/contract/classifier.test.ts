import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Classifier, Reading } from '../../src/core/scoring/classifier.ts';
import type { Runtime } from '../../src/core/scoring/modelInfo.ts';
import { probabilityOf } from '../../src/core/scoring/scores.ts';
import { ModelProcess } from '../../src/worker/process/modelProcess.ts';
import { findChromium, howToInstallChromium } from '../../scripts/testing/chromium.ts';
import { BrowserClassifier } from '../support/browserClassifier.ts';
import { FakeClassifier } from '../support/fakeClassifier.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

interface ParityRow {
  readonly text: string;
  readonly scores: Readonly<Record<string, number>>;
}

const chromium = findChromium();

const parity = readFileSync(path('../fixtures/parity.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): ParityRow => JSON.parse(line));

const openProcess = (runtime: 'native' | 'wasm'): ModelProcess =>
  new ModelProcess({
    bundle: path('../../dist/worker.cjs'),
    folder: path('../../model'),
    runtime,
    threads: 1,
    unloadAfterMilliseconds: 60_000,
  });

interface Subject {
  readonly name: string;
  /** The fake knows no windows and no reference. */
  readonly runtime: Runtime;
  /** What is missing for it here. */
  readonly needs?: string | undefined;
  readonly open: () => Classifier & { dispose?(): unknown };
}

/** In a page with memory that threads may share, and in one without; without a browser they are skipped. */
const inBrowser = (isolated: boolean): Subject => ({
  name: `a web worker${isolated ? ' of an isolated page' : ''}`,
  runtime: 'wasm',
  needs: chromium === undefined ? howToInstallChromium : undefined,
  open: () => new BrowserClassifier(chromium ?? '', isolated),
});

const subjects: readonly Subject[] = [
  { name: 'the fake', runtime: 'fake', open: () => new FakeClassifier() },
  { name: 'the process, native', runtime: 'native', open: () => openProcess('native') },
  { name: 'the process, WebAssembly', runtime: 'wasm', open: () => openProcess('wasm') },
  inBrowser(false),
  inBrowser(true),
];

const hostile = [
  '',
  ' \r\n\t',
  '\u0000\uFFFF',
  'lone \uD83D surrogate \uDE00',
  '👩‍👩‍👧 ❤️ 😡',
  'שלום, אני שמח',
  'مرحبا ‏يا عالم',
  '[SEP] [CLS] [MASK] [UNK]',
  'x'.repeat(100_000),
];

for (const { name, runtime, needs, open } of subjects) {
  suite(`A classifier: ${name}`, () => {
    let classifier: ReturnType<Subject['open']>;
    suiteSetup(function () {
      if (needs !== undefined) {
        console.log(needs);
        this.skip();
      }
      classifier = open();
    });
    suiteTeardown(() => classifier?.dispose?.());

    test('tells its labels and limits when loaded', async function () {
      this.timeout(30_000);
      const info = await classifier.load();
      assert.equal(info.runtime, runtime);
      assert.ok(info.labels.length > 1 && info.windowTokens > 0 && info.id !== '');
      assert.equal(new Set(info.labels).size, info.labels.length);
    });

    test('reads no texts', async () => assert.deepEqual(await classifier.classify([]), []));

    test('gives every label a probability, in the model’s order, for any text', async function () {
      this.timeout(60_000);
      const { labels } = await classifier.load();
      for (const reading of await classifier.classify(hostile)) {
        const scores = reading?.scores ?? [];
        assert.deepEqual(
          scores.map(({ label }) => label),
          labels,
        );
        const sum = scores.reduce((total, { probability }) => total + probability, 0);
        assert.ok(Math.abs(sum - 1) < 1e-6 && scores.every(({ probability }) => probability >= 0 && probability <= 1));
      }
    });

    test('rejects with the signal’s reason when aborted', async () => {
      const controller = new AbortController();
      const reason = new Error('enough');
      const reading = classifier.classify(['a', 'b'], { signal: controller.signal });
      controller.abort(reason);
      await assert.rejects(reading, reason);
      await assert.rejects(classifier.classify(['a'], { signal: controller.signal }), reason);
    });

    test('reports progress up to all texts', async () => {
      const seen: number[] = [];
      await classifier.classify(['one', 'two', 'three'], { onProgress: (done) => seen.push(done) });
      assert.equal(seen.at(-1), 3);
    });

    test('two requests at once are each answered with their own', async () => {
      const alone = await classifier.classify(['I am so happy today.']);
      const [first, second] = await Promise.all([
        classifier.classify(['I am so happy today.', 'I am furious.']),
        classifier.classify(['I am so happy today.']),
      ]);
      assert.deepEqual(first.slice(0, 1), alone);
      assert.deepEqual(second, alone);
    });

    if (runtime === 'fake') return;

    test('the same text has the same scores alone and in any batch, to the last bit', async function () {
      this.timeout(120_000);
      const texts = parity.map(({ text }) => text);
      const together = await classifier.classify(texts);
      const reversed = (await classifier.classify(texts.toReversed())).toReversed();
      const alone: (Reading | undefined)[] = [];
      for (const text of texts) alone.push(...(await classifier.classify([text])));
      assert.deepEqual(together, alone);
      assert.deepEqual(reversed, alone);
    });

    test('scores are those of the reference', async function () {
      this.timeout(60_000);
      const readings = await classifier.classify(parity.map(({ text }) => text));
      const differences = parity.map(({ scores }, index) =>
        Math.max(
          ...Object.entries(scores).map(([label, expected]) =>
            Math.abs(probabilityOf(readings[index]?.scores ?? [], label) - expected),
          ),
        ),
      );
      const close = differences.filter((difference) => difference < 1e-5).length;
      const largest = Math.max(...differences);
      console.log(
        `      ${close} of ${parity.length} texts within 1e-5 of the reference, largest difference ${largest.toExponential(1)}`,
      );
      // Another processor's instructions round the last bit otherwise, and a quantised value may then fall to its neighbour.
      assert.ok(runtime === 'wasm' || close >= parity.length / 2, 'most texts agree to 1e-5');
      assert.ok(largest < 0.05, 'no text is far off');
    });

    test('a text longer than the window is read in windows and says so', async function () {
      this.timeout(60_000);
      const [long, short] = await classifier.classify(['I am so happy today. '.repeat(300), 'I am so happy today.']);
      assert.equal(short?.windows, 1);
      assert.ok(long !== undefined && long.windows > 2);
      assert.ok(probabilityOf(long.scores, 'joy') > 0.9);
    });

    test('the end of a long text counts', async function () {
      this.timeout(60_000);
      const filler = 'The report lists the parts in order. '.repeat(100);
      const [bare, sad] = await classifier.classify([
        filler,
        `${filler}${'I miss her and cry every day. '.repeat(40)}`,
      ]);
      assert.ok(probabilityOf(sad?.scores ?? [], 'sadness') > probabilityOf(bare?.scores ?? [], 'sadness') + 0.1);
    });
  });
}

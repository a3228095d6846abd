import assert from 'node:assert/strict';

import { ModelProblem } from '../../../src/core/scoring/classifier.ts';
import { type Network, type ReadingEvents, readTexts } from '../../../src/worker/reading.ts';

/**
 * Tokens are character codes; the probability of the one label is the share of `a` among a row's own tokens. The tokenizer
 * throws over a `T`, the network over an `N`, and over a `P` with a problem of the model's.
 */
class FakeNetwork implements Network {
  readonly before = [1];
  readonly after = [2];
  readonly windowTokens = 6;
  readonly batchDependent: boolean;
  readonly batches: (readonly (readonly number[])[])[] = [];

  constructor(batchDependent = false) {
    this.batchDependent = batchDependent;
  }

  encode(text: string): readonly number[] {
    if (text.includes('T')) throw new Error('no tokens');
    return Array.from(text, (character) => character.charCodeAt(0));
  }

  async run(rows: readonly (readonly number[])[], width: number): Promise<readonly (readonly number[])[]> {
    assert.ok(rows.every((row) => row.length <= width && width <= this.windowTokens));
    this.batches.push(rows);
    const holds = (letter: string): boolean => rows.some((row) => row.includes(letter.charCodeAt(0)));
    if (holds('N')) throw new Error('no numbers');
    if (holds('P')) throw new ModelProblem('It does not fit.');
    return rows.map((row) => [row.filter((token) => token === 97).length / (row.length - 2)]);
  }
}

const never = new AbortController().signal;
const ignore: ReadingEvents = { onProgress: () => undefined, onUnreadable: () => undefined };

suite('Reading texts', () => {
  test('readings come in the order of the texts, whatever the order of the batches', async () => {
    const readings = await readTexts(['aaab', 'a', 'bb'], new FakeNetwork(), never, ignore);
    assert.deepEqual(
      readings.map((reading) => reading?.probabilities),
      [[0.75], [1], [0]],
    );
  });

  test('every row stands between the special tokens', async () => {
    const network = new FakeNetwork();
    await readTexts(['a', 'aaaaaa'], network, never, ignore);
    for (const row of network.batches.flat()) {
      assert.equal(row[0], 1);
      assert.equal(row.at(-1), 2);
    }
  });

  test('a text longer than the window is read in windows and says how many', async () => {
    const [reading] = await readTexts(['aaaabbbb'], new FakeNetwork(), never, ignore);
    assert.equal(reading?.windows, 3);
    assert.deepEqual(reading?.probabilities, [(1 + 0.5 + 0) / 3]);
  });

  test('a model whose scores depend on the batch reads one row at a time', async () => {
    const network = new FakeNetwork(true);
    await readTexts(['a', 'b', 'a'], network, never, ignore);
    assert.deepEqual(
      network.batches.map((batch) => batch.length),
      [1, 1, 1],
    );
  });

  test('progress counts finished texts', async () => {
    const seen: number[] = [];
    await readTexts(['a', 'b'], new FakeNetwork(true), never, {
      ...ignore,
      onProgress: (done) => seen.push(done),
    });
    assert.deepEqual(seen, [1, 2]);
  });

  test('a cancelled reading stops before the next batch', async () => {
    const network = new FakeNetwork(true);
    const controller = new AbortController();
    const reading = readTexts(['a', 'b', 'c'], network, controller.signal, {
      ...ignore,
      onProgress: () => controller.abort(),
    });
    await assert.rejects(reading, { name: 'AbortError' });
    assert.equal(network.batches.length, 1);
  });

  test('a text that the tokenizer or the network throws over has no reading, those beside it have theirs', async () => {
    const [seen, problems]: [number[], string[]] = [[], []];
    const readings = await readTexts(['a', 'T', 'N', 'b', 'aaaaNaaaa'], new FakeNetwork(), never, {
      onProgress: (done) => seen.push(done),
      onUnreadable: (error) => problems.push(String(error)),
    });
    assert.deepEqual(
      readings.map((reading) => reading?.probabilities),
      [[1], undefined, undefined, [0], undefined],
    );
    assert.equal(seen.at(-1), 5);
    assert.deepEqual(new Set(problems), new Set(['Error: no tokens', 'Error: no numbers']));
  });

  test('a problem of the model is no text’s', async () => {
    await assert.rejects(readTexts(['a', 'P'], new FakeNetwork(), never, ignore), { name: 'ModelProblem' });
  });

  test('no texts have no readings', async () => {
    assert.deepEqual(await readTexts([], new FakeNetwork(), never, ignore), []);
  });
});

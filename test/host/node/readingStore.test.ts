import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Reading } from '../../../src/core/scoring/classifier.ts';
import { databaseOpener } from '../../../src/node/readings/database.ts';
import { ReadingStore } from '../../../src/node/readings/readingStore.ts';

const model = { id: 'one', labels: ['joy', 'fear'] };
const hour = 3_600_000;

/** Runs where Node has SQLite, as the editor's host does; the Node of development may have none. */
suite('Readings kept on disk', () => {
  let folder = '';
  let file = '';
  let opened: ReadingStore[] = [];
  let problems: unknown[] = [];

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'emotion-lens-'));
    file = join(folder, 'deeper', 'readings.sqlite');
    opened = [];
    problems = [];
  });
  teardown(() => {
    for (const store of opened) store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (more: { readonly bytes?: number; readonly now?: () => number } = {}): ReadingStore => {
    const store = ReadingStore.open({
      file,
      bytes: 10_000_000,
      onProblem: (problem) => problems.push(problem),
      ...more,
    });
    assert.ok(store, 'this Node has no SQLite');
    opened.push(store);
    return store;
  };

  test('are there in the next window, to the last digit', () => {
    const first = open();
    first.set(model, new Map([['a', reading(0.1 + 0.2)]]));
    first.close();
    assert.deepEqual(open().get(model, ['b', 'a']), [undefined, reading(0.1 + 0.2)]);
  });

  test('hold for their model and its labels alone', () => {
    const store = open();
    store.set(model, new Map([['a', reading(0.5)]]));
    assert.deepEqual(store.get({ ...model, id: 'two' }, ['a']), [undefined]);
    assert.deepEqual(store.get({ ...model, labels: ['fear', 'joy'] }, ['a']), [undefined]);
  });

  test('tell texts apart that differ by half a pair', () => {
    const store = open();
    store.set(model, new Map([['\ud83d', reading(0.5)]]));
    assert.equal(kept(store, '\ud83e'), undefined);
    assert.deepEqual(kept(store, '\ud83d'), reading(0.5));
  });

  test('hold no text', () => {
    const store = open();
    store.set(model, new Map([['a secret that nobody may know', reading(0.5)]]));
    store.close();
    assert.equal(readFileSync(file).includes('secret'), false);
  });

  test('go when there is no room, those used longest ago first', () => {
    let now = 0;
    const store = open({ bytes: 60_000, now: () => now });
    const keep = (name: string): void =>
      store.set(model, new Map(Array.from({ length: 100 }, (_, index) => [`${name} ${index}`, reading(0.5)])));
    keep('often');
    for (let round = 1; round <= 40; round += 1) {
      now = round * hour;
      keep(`round ${round}`);
      assert.deepEqual(kept(store, 'often 7'), reading(0.5), `round ${round}`);
    }
    assert.equal(kept(store, 'often 8'), undefined);
    assert.equal(kept(store, 'round 1 7'), undefined);
    assert.deepEqual(kept(store, 'round 40 7'), reading(0.5));
    store.close();
    assert.ok(statSync(file).size < 120_000);
    assert.deepEqual(problems, []);
  });

  test('are shared by windows that are open together', () => {
    const [one, two] = [open(), open()];
    one.set(model, new Map([['a', reading(0.1)]]));
    two.set(model, new Map([['b', reading(0.2)]]));
    assert.deepEqual([kept(two, 'a'), kept(one, 'b')], [reading(0.1), reading(0.2)]);
  });

  test('are not waited for while another window writes', () => {
    const store = open();
    store.set(model, new Map([['a', reading(0.1)]]));
    const other = databaseOpener()?.(file);
    assert.ok(other);
    other.exec('BEGIN IMMEDIATE');
    store.set(model, new Map([['b', reading(0.2)]]));
    assert.deepEqual(store.get(model, ['a', 'b']), [reading(0.1), undefined]);
    other.exec('COMMIT');
    other.close();
    store.set(model, new Map([['b', reading(0.2)]]));
    assert.deepEqual(kept(store, 'b'), reading(0.2));
    assert.deepEqual(problems, []);
  });

  test('may be deleted at any time', () => {
    const store = open();
    store.set(model, new Map([['a', reading(0.1)]]));
    rmSync(folder, { recursive: true });
    assert.equal(kept(store, 'a'), undefined);
    store.set(model, new Map([['b', reading(0.2)]]));
    assert.deepEqual(kept(open(), 'b'), reading(0.2));
    assert.deepEqual(problems, []);
  });

  test('begin anew where the file is not what it was', () => {
    for (const damaged of ['', 'not a database, but long enough to be looked at. '.repeat(40)]) {
      const before = open();
      before.set(model, new Map([['a', reading(0.1)]]));
      before.close();
      writeFileSync(file, damaged);
      const store = open();
      assert.equal(kept(store, 'a'), undefined);
      store.set(model, new Map([['b', reading(0.2)]]));
      assert.deepEqual(kept(store, 'b'), reading(0.2));
      store.close();
    }
    assert.equal(problems.length, 1);
  });

  test('survive a file that was torn in the middle, as far as it is whole', () => {
    const before = open();
    const texts = Array.from({ length: 2_000 }, (_, index) => `text ${index}`);
    before.set(model, new Map(texts.map((text) => [text, reading(0.5)])));
    before.close();
    const whole = readFileSync(file);
    for (const part of [0.05, 0.5, 0.9]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * part)));
      const store = open();
      for (const found of store.get(model, texts))
        assert.ok(found === undefined || found.scores[0]?.probability === 0.5);
      store.set(model, new Map([['new', reading(0.25)]]));
      assert.deepEqual(kept(store, 'new'), reading(0.25));
      store.close();
    }
  });

  test('are left out where a bit of them has changed', () => {
    const store = open();
    store.set(model, new Map([['a', reading(0.1)]]));
    const other = databaseOpener()?.(file);
    assert.ok(other);
    const row = other.prepare('SELECT reading FROM readings').get();
    assert.ok(typeof row === 'object' && row !== null && 'reading' in row && row.reading instanceof Uint8Array);
    const bytes = Uint8Array.from(row.reading, (byte, index) => (index === 10 ? byte ^ 1 : byte));
    other.prepare('UPDATE readings SET reading = ?').run(bytes);
    other.close();
    assert.equal(kept(store, 'a'), undefined);
  });

  test('are done without where no file can be, with a word to the log', () => {
    writeFileSync(join(folder, 'deeper'), '');
    const store = open();
    store.set(model, new Map([['a', reading(0.1)]]));
    assert.equal(kept(store, 'a'), undefined);
    assert.equal(problems.length, 1);
  });
});

function reading(joy: number): Reading {
  return {
    scores: [
      { label: 'joy', probability: joy },
      { label: 'fear', probability: 1 - joy },
    ],
    windows: 1,
  };
}

function kept(store: ReadingStore, text: string): Reading | undefined {
  return store.get(model, [text])[0];
}

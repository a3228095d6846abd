import assert from 'node:assert/strict';

import type { Reading } from '../../../../src/core/scoring/classifier.ts';
import { readerFor } from '../../../../src/core/text/prose/proseOf.ts';
import { decodedText } from '../../../../src/core/workspace/decodedText.ts';
import { type FileSummary, judgedFile, lineCounter, summaryOf } from '../../../../src/core/workspace/fileSummary.ts';
import type { KeptReadings } from '../../../../src/core/workspace/passageReadings.ts';
import { passagesIn } from '../../../../src/core/workspace/passageNumbers.ts';
import { FakeClassifier } from '../../../support/fakeClassifier.ts';

const judgement = { thresholds: { minimumWords: 1 }, englishOnly: false };

/** Keeps readings by text. */
class FakeReadings implements KeptReadings {
  readonly all = new Map<string, Reading>();

  get(_: object, texts: readonly string[]): readonly (Reading | undefined)[] {
    return texts.map((text) => this.all.get(text));
  }

  set(_: object, readings: ReadonlyMap<string, Reading>): void {
    for (const [text, reading] of readings) this.all.set(text, reading);
  }
}

suite('What stays of a file', () => {
  let classifier: FakeClassifier;
  let kept: FakeReadings;

  setup(() => {
    classifier = new FakeClassifier();
    kept = new FakeReadings();
  });

  async function summary(text: string, signal = new AbortController().signal): Promise<FileSummary> {
    const prose = readerFor('markdown').read(text);
    return summaryOf(text, prose, await judgedFile(text, prose, judgement, { classifier, kept }, signal));
  }

  test('words by emotion, of it and of its sections with their lines', async () => {
    const { tally, sections } = await summary(
      'all is joy\r\n\r\n# Two\r\n\r\nfear is here now\r\n\r\n# Empty\r\n\r\n# Three\r\n\r\nnothing',
    );
    assert.deepEqual(tally, [3, 0, 4, 1]);
    assert.deepEqual(sections, [
      { title: '', line: 0, tally: [3, 0, 0, 0] },
      { title: 'Two', line: 2, tally: [0, 0, 4, 0] },
      { title: 'Three', line: 8, tally: [0, 0, 0, 1] },
    ]);
  });

  test('no sections where there is but one', async () => {
    assert.deepEqual((await summary('# One\n\nall is joy')).sections, []);
  });

  test('nothing of an empty file', async () => {
    assert.deepEqual(await summary(''), {
      labels: ['joy', 'anger', 'fear'],
      tally: [0, 0, 0, 0],
      sections: [],
      passages: new Uint32Array(),
      read: 0,
      unread: 0,
    });
  });

  test('its first heading, and its passages in numbers', async () => {
    classifier.unreadable.add('bad');
    const { title, passages, labels } = await summary('plain words\n\n# One\n\nall is joy\n\n## Two\n\nbad');
    assert.equal(title, 'One');
    assert.deepEqual(
      passagesIn(passages, labels).map(({ words, line, verdict }) => [words, line, verdict?.kind]),
      [
        [2, 0, 'none'],
        [3, 4, 'emotion'],
        [1, 8, undefined],
      ],
    );
  });

  test('no title, where its first heading is one of several', async () => {
    const titles = ['## One\n\njoy\n\n## Two\n\njoy', '## One\n\njoy\n\n# Two\n\njoy', 'joy', '#\n\n# One\n\njoy'];
    const found = await Promise.all(titles.map(async (text) => (await summary(text)).title));
    assert.deepEqual(found, [undefined, undefined, undefined, 'One']);
  });

  test('a count of passages that could not be read', async () => {
    classifier.unreadable.add('bad');
    const { unread, tally } = await summary('bad\n\nall is joy');
    assert.deepEqual([unread, tally], [1, [3, 0, 0, 0]]);
  });

  test('and its readings: only what changed is read again', async () => {
    assert.equal((await summary('a joy\n\na fear\n\na joy')).read, 2);
    assert.equal((await summary('a joy\n\na new fear')).read, 1);
    assert.deepEqual(classifier.calls, [['a joy', 'a fear'], ['a new fear']]);
  });

  test('what was read before it was stopped', async () => {
    const stop = new AbortController();
    const text = Array.from({ length: 40 }, (_, index) => `passage ${index}`).join('\n\n');
    const set = kept.set.bind(kept);
    kept.set = (model, readings) => {
      set(model, readings);
      stop.abort();
    };
    await assert.rejects(summary(text, stop.signal), { name: 'AbortError' });
    assert.equal(kept.all.size, 16);
    kept.set = set;
    assert.equal((await summary(text)).read, 24);
  });

  test('lines are counted by every kind of end', () => {
    const lineOf = lineCounter('a\rb\r\nc\nd');
    assert.deepEqual([0, 2, 5, 7].map(lineOf), [0, 1, 2, 3]);
  });

  test('UTF-8 and UTF-16 are text, other bytes are none', () => {
    const utf16 = [0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0, 0xde];
    assert.equal(decodedText(Uint8Array.from(utf16)), 'a😀');
    assert.equal(decodedText(Uint8Array.from([0xfe, 0xff, 0, 0x61])), 'a');
    assert.equal(decodedText(new TextEncoder().encode('\ufeffא😀')), 'א😀');
    assert.equal(decodedText(Uint8Array.from([0x61, 0xff, 0x62])), undefined);
    assert.equal(decodedText(Uint8Array.from([0xff, 0xfe, 0x61])), undefined);
  });
});

import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { judgedBy } from '../../../../../src/core/document/analysis/judgement.ts';
import { SelectionList } from '../../../../../src/core/document/analysis/selectionList.ts';
import type { Reading } from '../../../../../src/core/scoring/classifier.ts';
import type { Passage } from '../../../../../src/core/text/passage/passage.ts';
import { selectedPassage } from '../../../../../src/core/text/prose/selectedProse.ts';

const text = 'one two three four five';

function selected(words: string): Passage {
  const start = text.indexOf(words);
  const passage = selectedPassage(text, { start, end: start + words.length }, [], 'plaintext');
  assert.ok(passage !== undefined);
  return passage;
}

function reading(probability: number): Reading {
  return { scores: [{ label: 'joy', probability }], windows: 1 };
}

const named = (judged: JudgedPassage): JudgedPassage => ({
  ...judged,
  verdict: { kind: 'emotion', label: 'joy', probability: judged.reading?.scores[0]?.probability ?? 0 },
});

/** Each selection's text with its state, or its probability once it has one. */
function shown(list: SelectionList): readonly string[] {
  return list.judged.map(({ passage, state, verdict }) => {
    const probability = verdict?.kind === 'emotion' ? ` ${verdict.probability}` : '';
    return `${passage.text} ${state}${probability}`;
  });
}

/** A list on which these were classified one after the other, with probabilities of .1, .2… */
function classified(...words: readonly string[]): SelectionList {
  const list = new SelectionList();
  for (const [index, each] of words.entries()) {
    const keys = list.add([selected(each)]);
    list.finish(new Map(keys.map((key) => [key, reading((index + 1) / 10)])), named);
  }
  return list;
}

suite('The classified selections of a document', () => {
  test('are pending until they are read, in the order of the text', () => {
    const list = new SelectionList();
    const keys = list.add([selected('four'), selected('one')]);
    assert.deepEqual(shown(list), ['one pending', 'four pending']);
    list.finish(new Map([[keys[0] ?? 0, reading(0.9)]]), named);
    assert.deepEqual(shown(list), ['one pending', 'four done 0.9']);
    list.fail(new Set(keys.slice(1)));
    assert.deepEqual(shown(list), ['one failed', 'four done 0.9']);
  });

  test('say of each of several which could not be read, and hide nothing older any more', () => {
    const list = classified('one two');
    const keys = list.add([selected('two three'), selected('five')]);
    list.finish(
      new Map([
        [keys[0] ?? 0, undefined],
        [keys[1] ?? 0, reading(0.9)],
      ]),
      named,
    );
    assert.deepEqual(shown(list), ['two three failed', 'five done 0.9']);
  });

  test('stand beside each other, the newest in place of those it overlaps', () => {
    assert.deepEqual(shown(classified('one', 'three')), ['one done 0.1', 'three done 0.2']);
    assert.deepEqual(shown(classified('one two', 'four', 'two three')), ['two three done 0.3', 'four done 0.2']);
  });

  test('keep the older result until the newer is there, and show it again when that does not come', () => {
    const list = classified('one two');
    const [again] = [list.add([selected('one two')])];
    assert.deepEqual(shown(list), ['one two pending 0.1']);
    list.remove(new Set(again));
    const other = list.add([selected('two three')]);
    assert.deepEqual(shown(list), ['two three pending']);
    list.remove(new Set(other));
    assert.deepEqual(shown(list), ['one two done 0.1']);
  });

  test('take no result that comes after a newer one in the same place', () => {
    const list = new SelectionList();
    const [older] = list.add([selected('one two')]);
    const [newer] = list.add([selected('two three')]);
    list.finish(new Map([[newer ?? 0, reading(0.2)]]), named);
    list.finish(new Map([[older ?? 0, reading(0.1)]]), named);
    assert.deepEqual(shown(list), ['two three done 0.2']);
  });

  test('follow edits around them', () => {
    const list = classified('two three', 'five');
    assert.ok(
      list.edit([
        { rangeOffset: 14, rangeLength: 4, text: '4' },
        { rangeOffset: 0, rangeLength: 0, text: 'zero ' },
      ]),
    );
    const after = 'zero one two three 4 five';
    assert.deepEqual(
      list.judged.map(({ passage: { range, pieces } }) => [
        after.slice(range.start, range.end),
        ...pieces.map(({ start, end }) => after.slice(start, end)),
      ]),
      [
        ['two three', 'two three'],
        ['five', 'five'],
      ],
    );
    assert.equal(list.edit([{ rangeOffset: after.length, rangeLength: 0, text: '.' }]), false);
  });

  test('stay when something is written at their edges', () => {
    const list = classified('two three');
    list.edit([{ rangeOffset: 4, rangeLength: 0, text: 'a' }]);
    list.edit([{ rangeOffset: 14, rangeLength: 0, text: 'b' }]);
    assert.deepEqual(
      list.judged.map(({ passage }) => passage.range),
      [{ start: 5, end: 14 }],
    );
  });

  test('go when their own text changes, with what they were waiting for', () => {
    const list = classified('two three', 'five');
    const keys = list.add([selected('one')]);
    assert.ok(list.edit([{ rangeOffset: 2, rangeLength: 4, text: '' }]));
    assert.deepEqual(shown(list), ['five done 0.2']);
    list.finish(new Map(keys.map((key) => [key, reading(0.9)])), named);
    assert.deepEqual(shown(list), ['five done 0.2']);
  });

  test('are judged anew without being read', () => {
    const list = classified('one');
    list.add([selected('five')]);
    const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };
    list.rejudge((judged) => judgedBy({ thresholds, inModelLanguage: true }, judged));
    assert.deepEqual(
      list.judged.map(({ state, verdict, reading: kept }) => [state, verdict?.kind, kept?.scores.length]),
      [
        ['done', 'none', 1],
        ['pending', undefined, undefined],
      ],
    );
  });

  test('wait again when another model is to read them, save those that wait already', () => {
    const list = classified('one');
    list.add([selected('five')]);
    assert.deepEqual(
      list.reopen().map(({ judged }) => judged.passage.text),
      ['one'],
    );
    assert.deepEqual(shown(list), ['one pending 0.1', 'five pending']);
  });
});

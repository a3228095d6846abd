import assert from 'node:assert/strict';

import { labelsBeside, passageLabels, selectionLabels } from '../../../../../src/core/document/marks/passageLabels.ts';
import { emotion, judged, none, reading } from '../../../../support/judgedPassages.ts';

const all = { emotions: [], probability: 0 };
const passages = [judged(0, 10), judged(12, 20, none), judged(22, 30, emotion('fear', 0.55))];
const texts = (choice: Parameters<typeof passageLabels>[1]): readonly string[] =>
  passageLabels(passages, choice).map(({ text }) => text);

suite('Labels of passages', () => {
  test('stand where an emotion is clear, as glyph, name and number', () => {
    assert.deepEqual(texts(all), ['😊 joy 93 %', '😨 fear 55 %']);
  });

  test('obey the filter and the least probability', () => {
    assert.deepEqual(texts({ ...all, emotions: ['fear'] }), ['😨 fear 55 %']);
    assert.deepEqual(texts({ ...all, probability: 0.93 }), ['😊 joy 93 %']);
  });

  test('can be those of the passage at the caret alone', () => {
    assert.deepEqual(
      [0, 10, 11, 15, 22].map((caret) => texts({ ...all, caret })),
      [['😊 joy 93 %'], ['😊 joy 93 %'], [], [], ['😨 fear 55 %']],
    );
  });

  test('rows of a table carry none', () => {
    const row = judged(0, 10);
    assert.deepEqual(passageLabels([{ ...row, passage: { ...row.passage, kind: 'tableRow' } }], all), []);
  });

  test('a passage that a selection reaches into carries none beside the selection’s', () => {
    assert.deepEqual(beside(3, 8), [22, 3]);
    assert.deepEqual(beside(5, 25), [5]);
    assert.deepEqual(beside(12, 20), [0, 22, 12]);
    assert.deepEqual(beside(10, 11), [0, 22, 10]);
  });

  test('a selection carries one whatever came of it', () => {
    const { passage } = judged(0, 4);
    const selections = [
      judged(0, 4),
      judged(5, 9, none),
      { passage, state: 'pending' },
      { passage, state: 'failed' },
    ] as const;
    assert.deepEqual(
      selectionLabels(selections).map(({ text }) => text),
      ['😊 joy 93 %', '– no clear emotion', '… being read', '– could not be read'],
    );
  });

  test('fit the 43 characters VS Code shows, with the looks of an unknown label', () => {
    const long = { ...judged(0, 9, emotion('x'.repeat(200), 1)), reading: reading({ a: 0, ['x'.repeat(200)]: 1 }) };
    const [label] = passageLabels([long], all);
    assert.match(label?.text ?? '', /^■ x{29}… 100 %$/);
    assert.ok((label?.text.length ?? 99) <= 43);
  });
});

/** Where the labels stand when a classified selection lies there. */
function beside(start: number, end: number): readonly number[] {
  return labelsBeside(passageLabels(passages, all), selectionLabels([judged(start, end, emotion('anger'))])).map(
    ({ range }) => range.start,
  );
}

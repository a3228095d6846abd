import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const found = (text: string): readonly (readonly [string, string])[] =>
  readerFor('markdown')
    .read(text)
    .passages.map((passage) => [passage.kind, passage.text]);

const oneAndRow = (kind: string) => [
  [kind, 'One'],
  ['tableRow', 'two. three'],
];

suite('Tables', () => {
  for (const [name, delimiters] of [
    ['spaces behind its delimiter row', '|---|---|  '],
    ['no bar at its ends', '---|---'],
    ['colons', '| :-: | --: |'],
  ] as const)
    test(`with ${name} are tables`, () => {
      assert.deepEqual(found(lines('| Who | Feeling |', delimiters, '| Ann | so very sad |')), [
        ['tableRow', 'Ann. so very sad'],
      ]);
    });

  test('saved on Windows are tables', () => {
    assert.deepEqual(found('| Who | Feeling |\r\n|---|---|\r\n| Ann | so sad |\r\n\r\nThen'), [
      ['tableRow', 'Ann. so sad'],
      ['paragraph', 'Then'],
    ]);
  });

  test('may follow a paragraph, also in a quote or an item', () => {
    const table = ['One', 'a | b', '-|-', 'two | three'];
    assert.deepEqual(found(lines(...table)), oneAndRow('paragraph'));
    assert.deepEqual(found(lines(...table.map((line) => `> ${line}`))), oneAndRow('quote'));
    assert.deepEqual(found(lines('> One', '>a | b', '>-|-', '> two | three')), oneAndRow('quote'));
    assert.deepEqual(found(`- ${table.join('\n  ')}`), oneAndRow('listItem'));
  });

  test('have their head and the row below it in the same quote or item', () => {
    assert.deepEqual(found(lines('> One', '> a | b', '-|-')), [['quote', 'One a | b -|-']]);
    assert.deepEqual(found(lines('- One', '  a | b', '-|-')), [['listItem', 'One a | b -|-']]);
    assert.deepEqual(found(lines('One', 'a | b', '> -|-')), [['paragraph', 'One a | b']]);
  });

  test('end with the quote they stand in', () => {
    assert.deepEqual(found(lines('> a | b', '> -|-', '> c | d', 'e | f')), [
      ['tableRow', 'c. d'],
      ['paragraph', 'e | f'],
    ]);
  });

  test('have as many columns in their head as in the row below it', () => {
    for (const [head, delimiters] of [
      ['| a | b |', '|---|'],
      ['a', '---|---'],
      ['a \\| b', '-|-'],
      ['> a | b', '-|-'],
    ])
      assert.deepEqual(
        found(lines(head ?? '', delimiters ?? '', 'Words')).map(([kind]) => kind === 'tableRow'),
        [false],
      );
  });

  test('are none any more once their delimiter row is gone', () => {
    const before = lines('A first line of a paragraph.', 'name | feeling', '-|-', 'Ann | sad');
    const reader = readerFor('markdown');
    reader.read(before);
    const after = before.replace('-|-', '-');
    assert.deepEqual(reader.read(after), readerFor('markdown').read(after));
  });
});

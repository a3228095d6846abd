import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

const read = (...all: readonly string[]): readonly string[] => textsIn('org', lines(...all));

suite('An outline of Org', () => {
  test('has headlines as sections, without keyword, priority and tags', () => {
    const text = lines(
      '#+TITLE: No',
      '* TODO [#A] The /cellar/ :a:b:',
      'SCHEDULED: <2020-01-01 Wed>',
      ':PROPERTIES:',
      ':ID: no',
      ':END:',
      'So glad.',
    );
    assert.deepEqual(headingsIn('org', text), [[1, 'The cellar']]);
    assert.deepEqual(textsIn('org', text), ['So glad.']);
  });

  test('has the words of links and emphasis, but no code, notes and times', () => {
    const text = 'So *glad* at [[http://a][the sea]] with =code=[fn:1] on <2020-01-01 Wed>, either/or.';
    assert.deepEqual(passagesIn('org', text), [['paragraph', 'So glad at the sea with on , either/or.', text]]);
  });

  test('has lists, quotes and rows, but no source and no head of a table', () => {
    const text = lines(
      '- One',
      '  goes on',
      '- [ ] Term :: means it',
      '#+begin_src js',
      'no',
      '#+end_src',
      '#+BEGIN_QUOTE',
      'It hurts.',
      '#+END_QUOTE',
      '| No | No |',
      '|----+----|',
      '| so glad | so sad |',
    );
    assert.deepEqual(
      passagesIn('org', text).map(([kind, prose]) => [kind, prose]),
      [
        ['listItem', 'One goes on'],
        ['listItem', 'means it'],
        ['quote', 'It hurts.'],
        ['tableRow', 'so glad. so sad'],
      ],
    );
  });

  test('has comments that say what is left out, and blocks that stay open', () => {
    const text = lines('# <!-- emotion-lens-ignore -->', 'No.', '', '#+begin_src', 'Yes.');
    const { passages, ignored } = readerFor('org').read(text);
    assert.deepEqual([passages.map((each) => each.text), ignored.map((each) => each.text)], [['Yes.'], ['No.']]);
  });

  test('has definitions of footnotes as paragraphs', () => {
    assert.deepEqual(read('[fn:1] It still hurts.'), ['It still hurts.']);
  });
});

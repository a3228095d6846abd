import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('AsciiDoc', () => {
  test('has sections, but its author and attributes are no prose', () => {
    const text = lines('= The house', 'A. Person <a@b.c>', ':toc:', '', '== The *cellar*', '', ':a: no', 'So glad.');
    assert.deepEqual(headingsIn('asciidoc', text), [
      [1, 'The house'],
      [2, 'The cellar'],
    ]);
    assert.deepEqual(textsIn('asciidoc', text), ['So glad.']);
  });

  test('has the words of links and emphasis, but no code, notes and attributes', () => {
    const text = 'So *glad* at http://a.b[the sea], see <<id,below>>,footnote:[no] with `code` {name}. +\nStill.';
    assert.deepEqual(passagesIn('asciidoc', text), [
      ['paragraph', 'So glad at the sea, see below, with . Still.', text],
    ]);
  });

  test('has no prose in code, comments, macros and titles of blocks', () => {
    const text = lines(
      '.No',
      '[source,js]',
      '----',
      'no',
      '----',
      '',
      '[source]',
      'no',
      '',
      ' no',
      '',
      'image::no.png[no]',
      '',
      '////',
      'no',
      '////',
      '',
      'Yes.',
    );
    assert.deepEqual(textsIn('asciidoc', text), ['Yes.']);
  });

  test('has lists, quotes, examples, admonitions and rows', () => {
    const text = lines(
      '* One',
      '** Two',
      '+',
      'More.',
      '',
      'term:: means it',
      '',
      '____',
      'Quoted.',
      '____',
      '',
      '[quote, A]',
      'Quoted too.',
      '',
      '====',
      'NOTE: It hurts.',
      '====',
      '',
      '|===',
      '|No |No',
      '',
      '|so glad |so sad',
      '|===',
    );
    assert.deepEqual(
      passagesIn('asciidoc', text).map(([kind, prose]) => [kind, prose]),
      [
        ['listItem', 'One'],
        ['listItem', 'Two'],
        ['paragraph', 'More.'],
        ['paragraph', 'means it'],
        ['quote', 'Quoted.'],
        ['quote', 'Quoted too.'],
        ['paragraph', 'It hurts.'],
        ['tableRow', 'so glad. so sad'],
      ],
    );
  });

  test('has comments that say what is left out, and fences that stay open', () => {
    const text = lines('// <!-- emotion-lens-ignore -->', 'No.', '', '----', 'Yes.');
    const { passages, ignored } = readerFor('asciidoc').read(text);
    assert.deepEqual([passages.map((each) => each.text), ignored.map((each) => each.text)], [['Yes.'], ['No.']]);
  });
});

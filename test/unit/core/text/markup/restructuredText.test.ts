import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

const language = 'restructuredtext';

suite('reStructuredText', () => {
  test('has sections by the order of their adornments', () => {
    const text = lines(
      '=====',
      'House',
      '=====',
      '',
      'The *cellar*',
      '------------',
      '',
      'Cold.',
      '',
      'Stairs',
      '------',
      '',
      'Steep.',
    );
    assert.deepEqual(headingsIn(language, text), [
      [1, 'House'],
      [2, 'The cellar'],
      [2, 'Stairs'],
    ]);
    assert.deepEqual(textsIn(language, text), ['Cold.', 'Steep.']);
  });

  test('has the words of links, roles and emphasis, but no code', () => {
    const text =
      'So **glad** at `the sea <http://a>`_ with ``code``, :ref:`see below <a>`, :func:`no` and a note_ [1]_.';
    assert.deepEqual(passagesIn(language, text), [
      ['paragraph', 'So glad at the sea with , see below, and a note .', text],
    ]);
  });

  test('has no prose in code, fields, targets, substitutions, tables and sessions', () => {
    const text = lines(
      ':Author: no',
      '',
      'It runs::',
      '',
      '    no',
      '',
      '.. code-block:: python',
      '   :linenos:',
      '',
      '   no',
      '',
      '.. _no: http://no',
      '.. |no| image:: no',
      '',
      '====  ====',
      'no    no',
      '====  ====',
      '',
      '>>> no',
      'no',
      '',
      'Yes.',
    );
    assert.deepEqual(textsIn(language, text), ['It runs', 'Yes.']);
  });

  test('has what admonitions and other directives hold', () => {
    const text = lines(
      '.. note:: It hurts.',
      '   Again.',
      '',
      '   More.',
      '',
      '.. figure:: a.png',
      '   :alt: no',
      '',
      '   The caption.',
      '',
      '.. versionadded:: 1.2 It sings.',
    );
    assert.deepEqual(textsIn(language, text), ['It hurts. Again.', 'More.', 'The caption.', 'It sings.']);
  });

  test('has lists, definitions, verses, quotes and footnotes', () => {
    const text = lines(
      '- One',
      '  goes on',
      '- Two',
      '',
      '  More.',
      '',
      'term',
      '  means it',
      '',
      'So:',
      '',
      '  Quoted.',
      '',
      '| Verse',
      '| again',
      '',
      '.. [1] A note.',
    );
    assert.deepEqual(
      passagesIn(language, text).map(([kind, prose]) => [kind, prose]),
      [
        ['listItem', 'One goes on'],
        ['listItem', 'Two'],
        ['paragraph', 'More.'],
        ['paragraph', 'term'],
        ['paragraph', 'means it'],
        ['paragraph', 'So:'],
        ['quote', 'Quoted.'],
        ['paragraph', 'Verse'],
        ['paragraph', 'again'],
        ['paragraph', 'A note.'],
      ],
    );
  });

  test('has comments that say what is left out', () => {
    const { passages, ignored } = readerFor(language).read(
      lines('.. <!-- emotion-lens-ignore -->', '', 'No.', '', 'Yes.'),
    );
    assert.deepEqual([passages.map((each) => each.text), ignored.map((each) => each.text)], [['Yes.'], ['No.']]);
  });
});

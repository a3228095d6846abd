import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { headingsIn, passagesIn } from '../../../../support/readProse.ts';

const markdown = (source: string | readonly string[]): unknown => ({ cell_type: 'markdown', metadata: {}, source });
const code = (source: string): unknown => ({ cell_type: 'code', source, outputs: [{ text: ['no'] }] });
const notebook = (...cells: readonly unknown[]): string => JSON.stringify({ cells, nbformat: 4 }, undefined, 1);

suite('A notebook', () => {
  test('is the Markdown of its cells, where it stands in the file', () => {
    const text = notebook(
      markdown(['# The cellar\n', 'So **glad**\n', 'and "sad".']),
      code('# no'),
      markdown('It hurts.'),
    );
    assert.deepEqual(passagesIn('ipynb', text), [
      ['paragraph', 'So glad and "sad".', text.slice(text.indexOf('So **'), text.indexOf('sad\\".') + 6)],
      ['paragraph', 'It hurts.', 'It hurts.'],
    ]);
    assert.deepEqual(headingsIn('ipynb', text), [[1, 'The cellar']]);
  });

  test('has cells that do not reach into each other', () => {
    const text = notebook(markdown('```\nno'), markdown('<!-- emotion-lens-ignore -->\nNo.\n\nYes.'), markdown('Yes.'));
    const { passages, ignored } = readerFor('ipynb').read(text);
    assert.deepEqual(
      [passages.map((each) => each.text), ignored.map((each) => each.text)],
      [['Yes.', 'Yes.'], ['No.']],
    );
  });

  test('that is broken says so', () => {
    for (const text of ['', 'no', '[]', '{"cells": 1}'])
      assert.match(readerFor('ipynb').read(text).problem ?? '', /no cells/, text);
    assert.equal(readerFor('ipynb').read('{"cells": []}').problem, undefined);
  });
});

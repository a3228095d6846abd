import assert from 'node:assert/strict';

import { PlainReader } from '../../../../../src/core/text/prose/plain.ts';
import { stretches } from '../../../../../src/core/text/passage/splitText.ts';

const texts = (text: string): readonly string[] => new PlainReader().read(text).passages.map((passage) => passage.text);

suite('Plain text', () => {
  test('blank lines separate passages, line breaks inside one are spaces', () => {
    assert.deepEqual(texts('one\ntwo\n \t\nthree\r\n\r\nfour'), ['one two', 'three', 'four']);
  });

  test('Markdown marks mean nothing', () => {
    assert.deepEqual(texts('# a *b*\n- c'), ['# a *b* - c']);
  });

  test('an address is left out, the full stop behind it stays', () => {
    assert.deepEqual(texts('See https://a.b/c?d. Good'), ['See . Good']);
  });

  test('the whole text is one section without a heading', () => {
    assert.deepEqual(new PlainReader().read('a\n\nb').sections, [{ title: '', level: 0, range: { start: 0, end: 4 } }]);
  });
});

suite('Stretches of a long text', () => {
  test('end behind a sentence, else behind a word, else at the limit', () => {
    assert.deepEqual(stretches('Aaaa bb. Cccc ddd', 12), [
      { start: 0, end: 9 },
      { start: 9, end: 17 },
    ]);
    assert.deepEqual(stretches('aaaa bbbb cccc', 12), [
      { start: 0, end: 10 },
      { start: 10, end: 14 },
    ]);
    assert.deepEqual(stretches('aaaaaaaa', 5), [
      { start: 0, end: 5 },
      { start: 5, end: 8 },
    ]);
  });

  test('never break a surrogate pair', () => {
    assert.deepEqual(stretches('aaa😀', 4), [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ]);
  });
});

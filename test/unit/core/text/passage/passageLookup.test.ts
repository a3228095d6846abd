import assert from 'node:assert/strict';

import { languageOfFile } from '../../../../../src/core/text/prose/fileLanguages.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { passageAt, passagesIn } from '../../../../../src/core/text/passage/passageLookup.ts';
import { MarkdownReader } from '../../../../../src/core/text/markdown/markdown.ts';
import { originalRange } from '../../../../../src/core/text/passage/sourceMap.ts';
import { PlainReader } from '../../../../../src/core/text/prose/plain.ts';

const { passages } = new PlainReader().read('one\n\ntwo\n\nsix');
const names = (start: number, end: number): readonly string[] =>
  passagesIn(passages, { start, end }).map(({ text }) => text);

suite('Finding passages', () => {
  test('an offset finds the passage around it and the one that ends at it', () => {
    assert.deepEqual(
      [0, 3, 4, 5, 13, 14].map((offset) => passageAt(passages, offset)?.text),
      ['one', 'one', undefined, 'two', 'six', undefined],
    );
  });

  test('a range finds every passage it shares a character with', () => {
    assert.deepEqual(names(0, 13), ['one', 'two', 'six']);
    assert.deepEqual(names(3, 6), ['two']);
    assert.deepEqual(names(2, 5), ['one']);
    assert.deepEqual(names(3, 5), []);
    assert.deepEqual(names(6, 6), ['two']);
  });

  test('nothing is found among no passages', () => assert.deepEqual(passagesIn([], { start: 0, end: 9 }), []));
});

suite('The place of a text in its document', () => {
  const source = '> So **very** good\n> A &amp; B';
  const [passage] = new MarkdownReader().read(source).passages;
  const original = (words: string): string => {
    assert.ok(passage !== undefined);
    const start = passage.text.indexOf(words);
    const range = originalRange(passage, { start, end: start + words.length });
    return source.slice(range.start, range.end);
  };

  test('is that of its first and last character', () => {
    assert.equal(original('So'), 'So');
    assert.equal(original('very good'), 'very** good');
    assert.equal(original('good A'), 'good\n> A');
    assert.equal(original('So very good A & B'), 'So **very** good\n> A &amp; B');
  });

  test('of an entity is where the entity stands', () => assert.equal(original('&').trim(), '&amp;'));
});

const kinds = (language: string) =>
  readerFor(language)
    .read('> so')
    .passages.map(({ kind }) => kind);

suite('Languages', () => {
  test('Markdown and its relatives have a reader of their own, and of a language nobody knows nothing is read', () => {
    assert.deepEqual(['markdown', 'quarto', 'plaintext', 'constructor'].map(kinds), [
      ['quote'],
      ['quote'],
      ['paragraph'],
      [],
    ]);
  });

  test('a file’s name tells its language', () => {
    assert.deepEqual(['a/B.MD', 'x.qmd', 'x.txt', 'README', 'x.constructor', 'a.md/x'].map(languageOfFile), [
      'markdown',
      'quarto',
      'plaintext',
      'plaintext',
      'plaintext',
      'plaintext',
    ]);
  });
});

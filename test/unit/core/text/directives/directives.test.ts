import assert from 'node:assert/strict';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const texts = (passages: readonly { readonly text: string }[]): readonly string[] => passages.map(({ text }) => text);

/** What is read, and what is ignored. */
function sorted(text: string): readonly [read: readonly string[], ignored: readonly string[]] {
  const { passages, ignored } = readerFor('markdown').read(text);
  return [texts(passages), texts(ignored)];
}

/** Each stated intent: the emotion, what it speaks for, and the text of what it covers. */
function stated(text: string): readonly (readonly [string, string, string])[] {
  const { intents } = readerFor('markdown').read(text);
  return intents.map(({ emotion, of, covers, range }) => {
    assert.equal(text.slice(range.start, range.end), emotion);
    return [emotion, of, text.slice(covers.start, covers.end)];
  });
}

suite('What a writer intends', () => {
  test('is said of the next passage, also across code', () => {
    assert.deepEqual(stated(lines('one', '', '<!-- emotion: fear -->', '```', 'x', '```', 'two', '', 'three')), [
      ['fear', 'passage', 'two'],
    ]);
  });

  test('is said of the section with those below it, directly under its heading', () => {
    const text = lines('# A', '', '<!--Emotion:  Joy  -->', '', 'one', '## B', 'two', '# C', 'three');
    assert.deepEqual(stated(text), [
      ['Joy', 'section', lines('# A', '', '<!--Emotion:  Joy  -->', '', 'one', '## B', 'two', '')],
    ]);
    assert.equal(readerFor('markdown').read(text).intents[0]?.text, 'A');
  });

  test('is said of the next passage when something stands between the heading and it', () => {
    assert.deepEqual(stated(lines('# A', '---', '<!-- emotion: joy -->', 'one')), [['joy', 'passage', 'one']]);
  });

  test('may be several, and stand beside other comments', () => {
    const text = lines('<!-- emotion: joy --><!-- emotion: love -->', '<!-- later -->', 'one');
    assert.deepEqual(stated(text), [
      ['joy', 'passage', 'one'],
      ['love', 'passage', 'one'],
    ]);
  });

  test('covers only itself when nothing follows', () => {
    assert.deepEqual(stated(lines('one', '', '<!-- emotion: joy -->')), [['joy', 'passage', 'joy']]);
  });

  test('is nothing without a name, over two lines, or in a long remark', () => {
    for (const comment of [
      'emotion:',
      'emotion',
      'emotions: joy',
      'emotion: joy\nfear',
      `emotion: ${'so '.repeat(30)}`,
    ])
      assert.deepEqual(stated(`<!-- ${comment} -->\n\none`), []);
  });
});

suite('What a writer has ignored', () => {
  test('is the next passage behind the comment, and no more', () => {
    assert.deepEqual(sorted(lines('one', '', '<!-- emotion-lens-ignore -->', 'two', '', 'three')), [
      ['one', 'three'],
      ['two'],
    ]);
  });

  test('is the next passage also across a blank line, a heading and code', () => {
    assert.deepEqual(sorted(lines('<!--emotion-lens-ignore-->', '', '# Title', '', '```', 'code', '```', 'two')), [
      [],
      ['two'],
    ]);
  });

  test('is a whole table behind the comment', () => {
    const table = lines('<!-- emotion-lens-ignore -->', '| a | b |', '|---|---|', '| c | d |', '| e | f |', '', 'two');
    assert.deepEqual(sorted(table), [['two'], ['c. d', 'e. f']]);
  });

  test('is what stands between start and end', () => {
    const text = lines('one', '<!-- emotion-lens-ignore-start -->', '- two', '', 'three', '');
    assert.deepEqual(sorted(`${text}<!-- emotion-lens-ignore-end -->\nfour`), [
      ['one', 'four'],
      ['two', 'three'],
    ]);
    assert.deepEqual(sorted(`${text}\nfour`), [['one'], ['two', 'three', 'four']]);
  });

  test('is one item of a list, or a passage of a quote', () => {
    assert.deepEqual(sorted(lines('- one', '<!-- emotion-lens-ignore -->', '- two', '- three')), [
      ['one', 'three'],
      ['two'],
    ]);
    assert.deepEqual(sorted(lines('> one', '>', '> <!-- emotion-lens-ignore -->', '> two')), [['one'], ['two']]);
  });

  test('is nothing for a comment that says something else, is not closed, or stands in code', () => {
    for (const comment of [
      '<!-- emotion-lens-ignored -->',
      '<!-- please emotion-lens-ignore -->',
      '```\n<!-- emotion-lens-ignore -->\n```',
      '`<!-- emotion-lens-ignore -->`',
    ])
      assert.deepEqual(sorted(`${comment}\n\ntwo`), [['two'], []]);
    assert.deepEqual(sorted('two\n\n<!-- emotion-lens-ignore'), [['two'], []]);
  });

  for (const [name, front] of [
    ['YAML', lines('---', 'title: A tale', 'emotion-lens: ignore', '---')],
    ['quoted YAML', lines('---', '"emotion-lens": "ignore" # for now', '---')],
    ['TOML', lines('+++', 'emotion-lens = "ignore"', '+++')],
    ['Windows', '\uFEFF---\r\nemotion-lens: ignore\r\n---\r'],
  ] as const)
    test(`is the whole document when its front matter says so: ${name}`, () => {
      assert.deepEqual(sorted(`${front}\n\none\n\ntwo`), [[], ['one', 'two']]);
    });

  test('is nothing for front matter that says something else, or the key behind it', () => {
    assert.deepEqual(sorted(lines('---', 'emotion-lens: read', '---', '', 'one')), [['one'], []]);
    assert.deepEqual(sorted(lines('---', 'note: emotion-lens: ignore', '---', '', 'one')), [['one'], []]);
    assert.deepEqual(sorted(lines('---', 'title: x', '---', '', 'emotion-lens: ignore')), [
      ['emotion-lens: ignore'],
      [],
    ]);
  });

  test('follows the document as it is edited', () => {
    const reader = readerFor('markdown');
    const comment = '<!-- emotion-lens-ignore -->\n';
    assert.deepEqual(texts(reader.read('one\n\ntwo').ignored), []);
    assert.deepEqual(texts(reader.read(`one\n\n${comment}two`).ignored), ['two']);
    assert.deepEqual(texts(reader.read('one\n\ntwo').ignored), []);
  });
});

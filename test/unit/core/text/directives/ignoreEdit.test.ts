import assert from 'node:assert/strict';

import { ignoreDocumentEdit, ignoreEdit, type Insertion } from '../../../../../src/core/text/directives/ignoreEdit.ts';
import { stopIgnoring, without } from '../../../../../src/core/text/directives/stopIgnoring.ts';
import { MarkdownReader } from '../../../../../src/core/text/markdown/markdown.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import type { Passage } from '../../../../../src/core/text/passage/passage.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const read = (text: string) => new MarkdownReader().read(text);
const mdx = (text: string) => readerFor('mdx').read(text);
const texts = (passages: readonly Passage[]): readonly string[] => passages.map(({ text }) => text);
const inserted = (text: string, { offset, text: more }: Insertion): string =>
  text.slice(0, offset) + more + text.slice(offset);

/** Every kind of passage, in every place one can stand. */
const source = lines(
  '# Title',
  'under the title',
  '',
  'alone on',
  'two lines',
  '',
  '- first',
  '- second',
  '  - inner',
  '',
  '  more of second',
  '',
  '1. counted',
  '2. counted on',
  '',
  '> quoted',
  '> on',
  '>',
  '> - in a quote',
  '> - twice',
  '',
  '**strong** at the start',
  '',
  '- [ ] to do',
  '- [x] done',
);

suite('The comment that ignores a passage', () => {
  for (const passage of read(source).passages)
    test(`leaves out “${passage.text}” and nothing else`, () => {
      const { passages, ignored } = read(inserted(source, ignoreEdit(source, passage)));
      assert.deepEqual(texts(ignored), [passage.text]);
      assert.deepEqual(
        texts(passages),
        texts(read(source).passages).filter((text) => text !== passage.text),
      );
    });

  test('leaves a table whole, with everything in it', () => {
    const table = lines('one', '', '| a | b |', '|---|---|', '| c | d |', '| e | f |');
    for (const row of read(table).passages.slice(1)) {
      const { passages, ignored } = read(inserted(table, ignoreEdit(table, row)));
      assert.deepEqual([texts(passages), texts(ignored)], [['one'], ['c. d', 'e. f']]);
    }
  });

  test('is one that MDX takes in MDX, where tags may stand around the passage', () => {
    const text = '<Note>\n  So glad.\n</Note>\n\n<Note>So sad.</Note>\n\n- one\n- two\n\n> three\n';
    const all = mdx(text).passages;
    assert.deepEqual(texts(all), ['So glad.', 'So sad.', 'one', 'two', 'three']);
    for (const passage of all) {
      const edited = inserted(text, ignoreEdit(text, passage, 'mdx'));
      const { passages, ignored } = mdx(edited);
      assert.match(edited, /\{\/\* emotion-lens-ignore \*\/\}/);
      assert.deepEqual(texts(ignored), [passage.text]);
      assert.equal(passages.length, all.length - 1);
      const found = stopIgnoring(edited, ignored[0]?.range.start ?? 0, (each) => mdx(each).passages);
      assert.equal(found && without(edited, found.removals), text);
    }
  });

  test('ends its line as the document does', () => {
    const [, second] = read('one\r\n\r\ntwo').passages;
    assert.ok(second !== undefined);
    assert.equal(
      inserted('one\r\n\r\ntwo', ignoreEdit('one\r\n\r\ntwo', second)),
      'one\r\n\r\n<!-- emotion-lens-ignore -->\r\ntwo',
    );
  });
});

suite('The key that ignores a document', () => {
  for (const [name, text] of [
    ['without front matter', 'one\n\ntwo'],
    ['with front matter', '---\ntitle: a\n---\n\none\n\ntwo'],
    ['with TOML', '+++\ntitle = "a"\n+++\n\none\n\ntwo'],
    ['of Windows', '\uFEFF---\r\ntitle: a\r\n---\r\n\r\none\r\n\r\ntwo'],
    ['that begins with a scene break', '---\n\none\n\ntwo'],
  ] as const)
    test(`leaves out all of a document ${name}`, () => {
      const { passages, ignored } = read(inserted(text, ignoreDocumentEdit(text)));
      assert.deepEqual([texts(passages), texts(ignored)], [[], ['one', 'two']]);
    });
});

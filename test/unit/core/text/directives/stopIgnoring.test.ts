import assert from 'node:assert/strict';

import { ignoreDocumentEdit, ignoreEdit } from '../../../../../src/core/text/directives/ignoreEdit.ts';
import { MarkdownReader } from '../../../../../src/core/text/markdown/markdown.ts';
import { stopIgnoring, without } from '../../../../../src/core/text/directives/stopIgnoring.ts';

const read = (text: string) => new MarkdownReader().read(text);
const lines = (...all: readonly string[]): string => all.join('\n');

/** What is left when the first ignored passage is to be read again, and what was named; undefined when nothing helps. */
function stopped(text: string): readonly [what: string, left: string] | undefined {
  const [first] = read(text).ignored;
  assert.ok(first !== undefined, 'nothing is ignored');
  const found = stopIgnoring(text, first.range.start, (each) => read(each).passages);
  return found && [found.what, without(text, found.removals)];
}

suite('To stop ignoring', () => {
  const source = lines(
    '# Title',
    '',
    'one',
    '',
    '- two',
    '- three',
    '',
    '> four',
    '> on',
    '',
    '| a |',
    '|---|',
    '| b |',
  );
  for (const passage of read(source).passages)
    test(`“${passage.text}” takes its comment away with its line`, () => {
      const { offset, text } = ignoreEdit(source, passage);
      assert.deepEqual(stopped(source.slice(0, offset) + text + source.slice(offset)), ['passage', source]);
    });

  for (const plain of ['one\n', '---\ntitle: x\n---\none\n', '\uFEFFone\r\n'])
    test(`${JSON.stringify(plain)} takes the key out of its front matter`, () => {
      const { offset, text } = ignoreDocumentEdit(plain);
      assert.deepEqual(stopped(plain.slice(0, offset) + text + plain.slice(offset)), ['document', plain]);
    });

  test('a block takes both its comments away', () => {
    const text = lines('<!-- emotion-lens-ignore-start -->', 'one', '', 'two', '<!-- emotion-lens-ignore-end -->', '');
    assert.deepEqual(stopped(text), ['block', lines('one', '', 'two', '')]);
  });

  test('a block without an end takes its one comment away', () =>
    assert.deepEqual(stopped('<!-- emotion-lens-ignore-start -->\n\none'), ['block', '\none']));

  test('leaves the line of a comment that keeps two paragraphs apart', () =>
    assert.deepEqual(stopped('one\n<!-- emotion-lens-ignore -->\ntwo'), ['passage', 'one\n\ntwo']));

  test('leaves what else stands on the line', () =>
    assert.deepEqual(stopped('<!-- emotion: joy --><!-- emotion-lens-ignore -->\ntwo'), [
      'passage',
      '<!-- emotion: joy -->\ntwo',
    ]));

  test('passes over a comment in code', () => {
    const code = ['', '    <!-- emotion-lens-ignore -->', '', 'two'];
    assert.deepEqual(stopped(lines('<!-- emotion-lens-ignore -->', ...code)), ['passage', lines(...code)]);
  });

  test('finds nothing where two comments ignore the same', () =>
    assert.equal(stopped('---\nemotion-lens: ignore\n---\n\n<!-- emotion-lens-ignore -->\none'), undefined));
});

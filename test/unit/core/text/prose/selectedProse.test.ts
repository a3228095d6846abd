import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import type { Passage } from '../../../../../src/core/text/passage/passage.ts';
import { proseOf, selectedPassage, selectedPassages } from '../../../../../src/core/text/prose/selectedProse.ts';

const source = [
  '# Great news',
  '',
  'I am **so** happy, see [the list](https://example.com) &amp; cry.',
  '',
  '- first item',
  '- second item',
  '',
  '```js',
  'const feeling = "fear";',
  '```',
  '',
  '    indented words',
].join('\n');

function select(from: string, to = from, text = source, languageId = 'markdown'): Passage | undefined {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  assert.ok(start >= 0 && end >= start);
  return selectedPassage(text, { start, end }, readerFor(languageId).read(text).passages, languageId);
}

function marked(text: string): string {
  const passage = selectedPassage(text, { start: 0, end: text.length }, [], 'plaintext');
  return text.slice(passage?.range.start, passage?.range.end);
}

suite('Selected prose', () => {
  test('of a whole paragraph is its text, with the selection for its range', () => {
    const passage = select('I am', 'cry.\n');
    assert.equal(passage?.text, 'I am so happy, see the list & cry.');
    assert.equal(passage?.kind, 'selection');
    assert.equal(passage?.words, 8);
    assert.equal(source.slice(passage?.range.start, passage?.range.end), source.split('\n')[2]);
  });

  test('keeps the spaces of the selection and leaves out the line breaks at its ends', () => {
    assert.deepEqual([' joy ', '\r\n\n joy \r\n ', 'a\nb\n', 'joy'].map(marked), [' joy ', ' joy ', 'a\nb', 'joy']);
  });

  test('of a part of a paragraph is that part, without markup', () => {
    assert.equal(select('m **so', 'happy')?.text, 'm so happy');
    assert.equal(select('**so')?.text, 'so');
    assert.equal(select(' see [the', 'the')?.text, 'see the');
  });

  test('of several passages is all of them with a space between', () => {
    assert.equal(select('cry', '- second')?.text, 'cry. first item second');
  });

  test('of several passages can be each of them, as far as it reaches', () => {
    const each = (from: string, to: string): readonly (readonly [string | undefined, string])[] => {
      const [start, end] = [source.indexOf(from), source.indexOf(to) + to.length];
      const found = selectedPassages(source, { start, end }, readerFor('markdown').read(source).passages, 'markdown');
      return found.map(({ kind, text, range }) => {
        assert.equal(kind, 'selection');
        return [text, source.slice(range.start, range.end)];
      });
    };
    assert.deepEqual(each('cry', '- second'), [
      ['cry.', 'cry.'],
      ['first item', 'first item'],
      ['second', 'second'],
    ]);
    assert.deepEqual(each('I am', '**so'), [['I am so', 'I am **so']]);
    assert.deepEqual(each('feeling =', '"fear"'), [['feeling = "fear"', 'feeling = "fear"']]);
    assert.deepEqual(selectedPassages(source, { start: 12, end: 14 }, [], 'markdown'), []);
  });

  test('leaves out code and headings beside prose', () => {
    assert.equal(select('# Great', 'happy')?.text, 'I am so happy');
    assert.equal(select('second item', '```\n')?.text, 'second item');
  });

  test('is the selection itself where no passage is touched', () => {
    assert.equal(select('# Great news\n')?.text, 'Great news');
    assert.equal(select('feeling = ', '"fear"')?.text, 'feeling = "fear"');
    assert.equal(select('    indented words')?.text, 'indented words');
  });

  test('is nothing in white space, markup, numbers and a block of code with its fences', () => {
    for (const nothing of ['\n\n', ' ', '**', '```js\nconst feeling = "fear";\n```'])
      assert.equal(select(nothing), undefined, nothing);
    assert.equal(select('12', '14', 'a 12, 13, 14 b', 'plaintext'), undefined);
    assert.equal(proseOf(' \n\t ', 'plaintext'), undefined);
    assert.equal(proseOf('', 'plaintext'), undefined);
  });

  test('of a text without a document is all of its blocks', () => {
    assert.equal(proseOf('Thank you!\n\nSee https://example.com.', 'plaintext')?.text, 'Thank you! See .');
  });

  test('points to where every piece stands', () => {
    const piece = fc.constantFrom('joy ', '**', '\n\n', '- ', '`x` ', '&amp;', '# ', 'a😀b ', '\r\n', '> ', '1 ');
    const selection = fc.tuple(fc.array(piece, { maxLength: 30 }), fc.nat(90), fc.nat(90));
    fc.assert(
      fc.property(selection, fc.constantFrom('markdown', 'plaintext'), ([parts, a, b], languageId) => {
        const text = parts.join('');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const passage = selectedPassage(text, { start, end }, readerFor(languageId).read(text).passages, languageId);
        if (passage === undefined) return;
        assert.equal(passage.text, passage.text.trim());
        assert.equal(text.slice(passage.range.start, passage.range.end).trim(), text.slice(start, end).trim());
        for (const { at, start: from, end: to } of passage.pieces) {
          assert.equal(passage.text.slice(at, at + to - from), text.slice(from, to));
          assert.ok(from >= start && to <= end && from < to);
        }
      }),
    );
  });

  test('of code that touches no comment is read for itself, each of its passages too', () => {
    const text = 'x = "It hurts.\n\nIt hurts again."  # A comment.';
    const { passages } = readerFor('python').read(text);
    assert.deepEqual(
      passages.map((passage) => passage.text),
      ['A comment.'],
    );
    const range = { start: 5, end: text.indexOf('"  #') };
    assert.equal(selectedPassage(text, range, passages, 'python')?.text, 'It hurts. It hurts again.');
    assert.deepEqual(
      selectedPassages(text, range, passages, 'python').map((passage) => passage.text),
      ['It hurts.', 'It hurts again.'],
    );
    assert.equal(selectedPassage(text, { start: 0, end: text.length }, passages, 'python')?.text, 'A comment.');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readerFor } from '../../../../src/core/text/languages.ts';
import type { Prose } from '../../../../src/core/text/passage.ts';

const scrap = fc.constantFrom(
  'a',
  'word ',
  'Two words. ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\t',
  '  ',
  '    ',
  '# ',
  '## x\n',
  '===\n',

  '---\n',
  '+++\n',
  'key: v\n',
  '- ',
  '* ',
  '1. ',
  '> ',
  '>',
  '```\n',
  '~~~',
  '`',
  '``',
  '**',
  '*',
  '_',
  '~~',
  '[',
  ']',
  '](u)',
  '![',
  '[^1]',

  '[a]: b\n',
  '<div>',
  '</div>\n',
  '<!--',
  '-->',
  '<br>',
  '| a | b |\n',
  '|---|---|\n',
  '|',
  '$',
  '$$',
  '$$\n',
  ':::\n',
  '\\',
  '\\\n',
  '&amp;',

  '&#x1F600;',
  '&x;',
  'https://a.b/c',
  'www.a.b',
  '😀',
  '👩‍👩‍👧',
  '\uD83D',
  '\uDE00',
  'שלום',
  'مرحبا',
  '‏',
  '\u00A0',
  '\uFEFF',
  '漢字',
  '- [ ] ',
);
const document = fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(''));
const edit = fc.record({ at: fc.nat(200), removed: fc.nat(12), inserted: fc.array(scrap, { maxLength: 3 }) });

function assertSound({ passages, sections }: Prose, text: string): void {
  let end = 0;
  for (const passage of passages) {
    assert.ok(
      passage.range.start >= end && passage.range.end > passage.range.start && passage.range.end <= text.length,
    );
    end = passage.range.end;
    assert.equal(passage.range.start, passage.pieces[0]?.start);
    assert.equal(passage.range.end, passage.pieces.at(-1)?.end);
    let at = 0;
    let behind = passage.range.start;
    for (const piece of passage.pieces) {
      assert.ok(piece.start >= behind && piece.at >= at && piece.end > piece.start);
      const length = piece.end - piece.start;
      assert.equal(passage.text.slice(piece.at, piece.at + length), text.slice(piece.start, piece.end));
      behind = piece.end;
      at = piece.at + length;
    }
    assert.doesNotMatch(passage.text, /[\r\n\t]|^\s|\s$| {2}/);
    assert.match(passage.text, /\p{L}/u);
    const section = sections[passage.section];
    assert.ok(
      section !== undefined && section.range.start <= passage.range.start && passage.range.end <= section.range.end,
    );
  }
  assert.equal(sections[0]?.range.start, 0);
  assert.equal(sections.at(-1)?.range.end, text.length);
}

for (const language of ['markdown', 'plaintext']) {
  suite(`Any text read as ${language}`, () => {
    test('has ordered passages inside the text, whose pieces stand in it', () => {
      fc.assert(
        fc.property(document, (text) => assertSound(readerFor(language).read(text), text)),
        { numRuns: 300 },
      );
    });

    test('reads the same after edits as when read for the first time', () => {
      fc.assert(
        fc.property(document, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
          const reader = readerFor(language);
          let text = first;
          reader.read(text);
          for (const { at, removed, inserted } of edits) {
            text = text.slice(0, at) + inserted.join('') + text.slice(at + removed);
            assert.deepEqual(reader.read(text), readerFor(language).read(text));
          }
        }),
        { numRuns: 200 },
      );
    });
  });
}

import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { assertLinear } from '../../../../support/linear.ts';
import { assertEndsAlike } from '../../../../support/lineEnds.ts';
import { assertReadsAlike, editOf } from '../../../../support/proseEdits.ts';
import { assertSound } from '../../../../support/soundProse.ts';

const options = { ignoreQuotes: false, stringKeys: ['a', 'b.**'] };

const scraps: Readonly<Record<string, readonly string[]>> = {
  json: [
    '{',
    '}',
    '[',
    ']',
    '"a": "',
    '"b": {"',
    '"',
    '",',
    '\\',
    '\\n',
    '\\u0041',
    '\\"',
    ':',
    ',',
    '// c\n',
    '/*',
    '*/',
    '{"a": "So glad."}',
  ],
  yaml: [
    'a: ',
    'b:\n  ',
    '- ',
    '"',
    "'",
    "''",
    '\\',
    '\\x41',
    '|\n  ',
    '>-\n  ',
    '{a: ',
    '}',
    '[',
    ']',
    '# c\n',
    '? ',
    '&x ',
    '!t ',
    '---\n',
    'a: So glad\n',
    '"a": "b\\\n  c"\n',
  ],
  properties: ['a=', 'b.c: ', '\\', '\\\n', '\\u0041', '#', '!', '=', ':', 'a = So glad\n', 'a So\\\n  glad\n'],
};

/** Beginnings whose end never comes. */
const hostile: Readonly<Record<string, readonly string[]>> = {
  json: ['"a": "', '{"a": "b"},', '[', '"\\', '{"a":"{b <c ",'],
  yaml: ['a: "b', "a: 'b''\n", '- - ', 'a: |\n b\n', 'a: <b %(c'],
  properties: ['a\\\n', 'a=b\n', 'a=\\u00', '\\'],
};

for (const [language, own] of Object.entries(scraps))
  suite(`Any strings of ${language}`, function () {
    this.timeout(60_000);
    const scrap = fc.oneof(
      fc.constantFrom(...own),
      fc.constantFrom('\n', '\n', '\n\n', ' ', '  ', '\t', 'She wept.', '😡', 'e\u0301', '{0}', '<b>', '\r\n'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    const document = fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(''));

    test('are ordered passages inside the text, whose pieces stand in it, however lines end', () => {
      fc.assert(
        fc.property(document, (text) => {
          assertSound(readerFor(language).read(text, options), text);
          assertEndsAlike(language, text, options);
        }),
        { numRuns: 200 },
      );
    });

    test('read the same after edits as when read for the first time', () => {
      fc.assert(
        fc.property(document, fc.array(editOf(scrap), { minLength: 1, maxLength: 4 }), (first, edits) => {
          assertReadsAlike(language, first, edits, options);
        }),
        { numRuns: 60 },
      );
    });

    test('are read in time that grows with their length', () => {
      for (const unit of hostile[language] ?? [])
        assertLinear(
          (length) => unit.repeat(length / unit.length),
          (text) => readerFor(language).read(text, options),
        );
    });
  });

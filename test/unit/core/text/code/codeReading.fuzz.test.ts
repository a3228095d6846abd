import assert from 'node:assert/strict';
import fc from 'fast-check';

import { commentBlocks } from '../../../../../src/core/text/code/commentBlocks.ts';
import { Comments } from '../../../../../src/core/text/code/comments.ts';
import { grammars } from '../../../../../src/core/text/code/grammars.ts';
import { prosePlace } from '../../../../../src/core/text/prose/languages.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { codeDocument, codeScrap } from '../../../../support/codeDocuments.ts';
import { assertReadsAlike, editOf } from '../../../../support/proseEdits.ts';
import { assertSound } from '../../../../support/soundProse.ts';

const edit = editOf(codeScrap);

const languages = [
  'python',
  'typescript',
  'typescriptreact',
  'java',
  'cpp',
  'rust',
  'go',
  'php',
  'css',
  'scss',
  'yaml',
];

for (const language of languages) {
  suite(`Any text read as ${language}`, function () {
    this.timeout(60_000);

    test('has ordered passages inside comments alone, whose pieces stand in it', () => {
      fc.assert(
        fc.property(codeDocument, fc.constantFrom('\n', '\r\n', '\r'), (lines, lineEnd) => {
          const text = lines.replaceAll('\n', lineEnd);
          const prose = readerFor(language).read(text);
          assertSound(prose, text);
          const place = prosePlace(language);
          assert.ok(place.prose === 'comments');
          if (lineEnd === '\r\n') return;
          const comments = new Comments(grammars[place.grammar]).in(lines) ?? [];
          for (const { range } of prose.passages) {
            const around = comments.filter(({ inner }) => inner.start < range.end && range.start < inner.end);
            assert.ok(
              (around[0]?.inner.start ?? Infinity) <= range.start && (around.at(-1)?.inner.end ?? 0) >= range.end,
            );
            if (around.length > 1) assert.equal(commentBlocks(lines, around).length, 1);
          }
        }),
        { numRuns: 150 },
      );
    });

    test('has the same passages whatever ends its lines', () => {
      fc.assert(
        fc.property(codeDocument, (lines) => {
          const [feeds, both, returns] = ['\n', '\r\n', '\r'].map((lineEnd) => {
            const text = lines.replaceAll('\n', lineEnd);
            return readerFor(language)
              .read(text)
              .passages.map((passage) => [
                passage.text,
                text.slice(passage.range.start, passage.range.end).replace(/\r\n?/g, '\n'),
              ]);
          });
          assert.deepEqual(both, feeds);
          assert.deepEqual(returns, feeds);
        }),
        { numRuns: 100 },
      );
    });

    test('reads the same after edits as when read for the first time', () => {
      fc.assert(
        fc.property(codeDocument, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
          assertReadsAlike(language, first, edits);
        }),
        { numRuns: 100 },
      );
    });
  });
}

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { MarkupName } from '../../../../../src/core/text/prose/prosePlaces.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { assertEndsAlike } from '../../../../support/lineEnds.ts';
import { markupDocument, markupScrap, markupScraps } from '../../../../support/markupDocuments.ts';
import { assertReadsAlike, editOf } from '../../../../support/proseEdits.ts';
import { assertSound } from '../../../../support/soundProse.ts';

const names = Object.keys(markupScraps).filter((name): name is MarkupName => name in markupScraps);

for (const markup of names) {
  const { language } = markupScraps[markup];
  const document = markupDocument(markup);

  suite(`Any text in the markup ${markup}`, function () {
    this.timeout(60_000);

    test('has ordered passages inside the text, whose pieces stand in it', () => {
      fc.assert(
        fc.property(document, (text) => assertSound(readerFor(language).read(text), text)),
        { numRuns: 200 },
      );
    });

    test('has the same passages however its lines end', () => {
      fc.assert(
        fc.property(document, (text) => assertEndsAlike(language, text)),
        { numRuns: 100 },
      );
    });

    test('reads the same after edits as when read for the first time', () => {
      fc.assert(
        fc.property(document, fc.array(editOf(markupScrap(markup)), { minLength: 1, maxLength: 4 }), (first, edits) =>
          assertReadsAlike(language, first, edits),
        ),
        { numRuns: 60 },
      );
    });

    test('is read or refused where one line has millions of characters', () => {
      const line = markupScraps[markup].scraps.join(' word ').replaceAll('\n', ' ');
      const text = line.repeat(Math.ceil(2_000_000 / line.length));
      assert.doesNotThrow(() => readerFor(language).read(text));
    });
  });
}

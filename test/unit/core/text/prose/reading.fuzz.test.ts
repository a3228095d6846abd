import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { markdownDocument, markdownScrap } from '../../../../support/markdownDocuments.ts';
import { assertReadsAlike, editOf } from '../../../../support/proseEdits.ts';
import { assertSound } from '../../../../support/soundProse.ts';

const edit = editOf(markdownScrap);

for (const language of ['markdown', 'plaintext']) {
  suite(`Any text read as ${language}`, function () {
    this.timeout(30_000);

    test('has ordered passages inside the text, whose pieces stand in it', () => {
      fc.assert(
        fc.property(markdownDocument, (text) => assertSound(readerFor(language).read(text), text)),
        { numRuns: 300 },
      );
    });

    test('reads the same after edits as when read for the first time', () => {
      fc.assert(
        fc.property(markdownDocument, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
          assertReadsAlike(language, first, edits);
        }),
        { numRuns: 200 },
      );
    });
  });
}

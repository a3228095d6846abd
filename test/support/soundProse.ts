import assert from 'node:assert/strict';

import type { Prose } from '../../src/core/text/passage/passage.ts';

/** The passages are ordered, inside the text and never overlap, their pieces stand in it, and sections cover it. */
export function assertSound({ passages, sections }: Prose, text: string): void {
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

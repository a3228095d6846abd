import assert from 'node:assert/strict';

import { chapterCards } from '../../../../src/render/manuscript/chapterCards.ts';
import { fullShare } from '../../../../src/render/manuscript/chapterShares.ts';
import type { ManuscriptData } from '../../../../src/render/manuscript/manuscriptData.ts';

/** One chapter of a thousand words, so many of them fear. */
function novel(fear: number): ManuscriptData {
  const chapter = { path: '1.md', name: 'One', from: 0, words: 1000, tally: [fear, 1000 - fear] };
  return { title: '', labels: ['fear'], emotions: [], chapters: [chapter], orders: [], order: '', told: [] };
}

suite('The small pictures of a manuscript', () => {
  test('have bars that fill most of their height', () => {
    const full = [40, 90, 150, 214, 310, 600].map((fear) => fullShare(novel(fear), ['fear']));
    assert.deepEqual(full, [0.05, 0.1, 0.2, 0.3, 0.5, 1]);
  });

  test('do not part a number from its sign', () => {
    assert.match(chapterCards(novel(214), 1), /<span class="most" aria-hidden="true">fear 21\.4\u{a0}%<\/span>/u);
  });
});

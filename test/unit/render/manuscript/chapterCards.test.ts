import assert from 'node:assert/strict';

import { chapterCards } from '../../../../src/render/manuscript/chapterCards.ts';
import { fullShare } from '../../../../src/render/manuscript/chapterShares.ts';
import type { ManuscriptData } from '../../../../src/render/manuscript/manuscriptData.ts';

/** Chapters of a thousand words, so many of them fear. */
function novel(fear: number, names = ['One']): ManuscriptData {
  const chapters = names.map((name) => ({ path: '1.md', name, from: 0, words: 1000, tally: [fear, 1000 - fear] }));
  return { title: '', labels: ['fear'], emotions: [], chapters, orders: [], order: '', told: [] };
}

function namesOf(html: string): readonly string[] {
  return [...html.matchAll(/<span class="name" dir="auto">(.*?)<span class="spoken">/g)].map(([, name = '']) =>
    [...name.matchAll(/<span class="part">(.*?)<\/span>/g)].map(([, part]) => part).join('|'),
  );
}

suite('The small pictures of a manuscript', () => {
  test('have bars that fill most of their height', () => {
    const full = [40, 90, 150, 214, 310, 600].map((fear) => fullShare(novel(fear), ['fear']));
    assert.deepEqual(full, [0.05, 0.1, 0.2, 0.3, 0.5, 1]);
  });

  test('keep in sight where their names differ', () => {
    const names = ['The voyage of the ship home', 'The voyage of the ship north', 'The voyage', 'The whale'];
    assert.deepEqual(namesOf(chapterCards(novel(0, names), 4)), [
      'The voyage of the ship |home',
      'The voyage of the ship |north',
      'The voyage',
      'The whale',
    ]);
  });

  test('do not part a number from its sign', () => {
    assert.match(chapterCards(novel(214), 1), /<span class="most" aria-hidden="true">fear 21\.4\u{a0}%<\/span>/u);
  });
});

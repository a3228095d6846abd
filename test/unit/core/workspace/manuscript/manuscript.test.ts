import assert from 'node:assert/strict';

import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import type { FileSummary } from '../../../../../src/core/workspace/fileSummary.ts';
import { chapterMarks, mostMarks } from '../../../../../src/core/workspace/manuscript/chapterMarks.ts';
import {
  type ChapterSource,
  manuscriptOf,
  passageAt,
} from '../../../../../src/core/workspace/manuscript/manuscript.ts';
import { passageNumbers, passagesIn } from '../../../../../src/core/workspace/passageNumbers.ts';
import { emotion, judged, none } from '../../../../support/judgedPassages.ts';
import { chapterWith } from '../../../../support/manuscripts.ts';

const labels = ['joy', 'fear'];

function chapter(path: string, passages: readonly JudgedPassage[], more: Partial<FileSummary> = {}): ChapterSource {
  return chapterWith(path, passages, { labels, tally: [0, 0, 0] }, more);
}

suite('A passage in numbers', () => {
  const back = (verdict: JudgedPassage['verdict'], among = labels): unknown =>
    passagesIn(
      passageNumbers(verdict === undefined ? [failed] : [judged(7, 9, verdict)], among, (at) => at),
      among,
    );
  const { verdict: _, ...unread } = judged(7, 9);
  const failed: JudgedPassage = { ...unread, state: 'failed' };

  test('keeps its words, its line and what it was called', () => {
    assert.deepEqual(back(emotion('fear', 0.75)), [
      { words: 5, line: 7, verdict: { kind: 'emotion', label: 'fear', probability: 0.75 } },
    ]);
    assert.deepEqual(back(none), [{ words: 5, line: 7, verdict: { kind: 'none', reason: 'belowThreshold' } }]);
    assert.deepEqual(back(undefined), [{ words: 5, line: 7 }]);
  });

  test('keeps how many people agree, and what a person corrected', () => {
    const agreement = { kind: 'story', share: 0.84, low: 0.8, high: 0.9, rows: 12 } as const;
    const said = { kind: 'none', reason: 'tooClose' } as const;
    assert.deepEqual(back({ kind: 'emotion', label: 'joy', probability: 0.9, agreement, said }), [
      {
        words: 5,
        line: 7,
        verdict: {
          kind: 'emotion',
          label: 'joy',
          probability: 0.84,
          agreement: { kind: 'all', share: 0.84, low: 0.84, high: 0.84, rows: 0 },
          said: { kind: 'none', reason: 'belowThreshold' },
        },
      },
    ]);
  });

  test('has room for 254 labels', () => {
    const many = Array.from({ length: 300 }, (_, index) => `label ${index}`);
    assert.match(JSON.stringify(back(emotion('label 253'), many)), /label 253/);
    assert.doesNotMatch(JSON.stringify(back(emotion('label 254'), many)), /label/);
  });
});

suite('A manuscript', () => {
  test('has the chapters behind one another, by words', () => {
    const { chapters, passages, places, sections } = manuscriptOf([
      chapter('a/1.md', [judged(0, 5), judged(6, 9, none)], { title: 'The beginning', tally: [5, 0, 5] }),
      chapter('a/empty.md', []),
      { ...chapter('a/2.md', [judged(3, 5, emotion('fear'))], { tally: [0, 5, 0] }), title: 'As the index says' },
    ]);
    assert.deepEqual(
      chapters.map(({ name, from, words, tally }) => [name, from, words, tally]),
      [
        ['The beginning', 0, 10, [5, 0, 5]],
        ['empty.md', 10, 0, [0, 0, 0]],
        ['As the index says', 10, 5, [0, 5, 0]],
      ],
    );
    assert.deepEqual(
      passages.map(({ passage, verdict }) => [passage.section, passage.range.start, verdict?.kind]),
      [
        [0, 0, 'emotion'],
        [0, 1, 'none'],
        [2, 2, 'emotion'],
      ],
    );
    assert.deepEqual(places, [
      { chapter: 0, line: 0 },
      { chapter: 0, line: 6 },
      { chapter: 2, line: 3 },
    ]);
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['The beginning', 'empty.md', 'As the index says'],
    );
  });

  test('knows the passage at a word', () => {
    const manuscript = manuscriptOf([
      chapter('1.md', [judged(0, 5), judged(6, 9)]),
      chapter('empty.md', []),
      chapter('2.md', [judged(3, 5)]),
    ]);
    assert.deepEqual(
      [0, 4, 5, 9.9, 10, 14, 15, 99].map((word) => passageAt(manuscript, word)),
      [0, 0, 1, 1, 2, 2, 2, 2],
    );
  });

  test('finds the last passage for a place behind all, where the last chapters have none', () => {
    const manuscript = manuscriptOf([chapter('1.md', [judged(0, 5)]), chapter('empty.md', [])]);
    assert.deepEqual(
      [4, 5, 99].map((word) => passageAt(manuscript, word)),
      [0, 0, 0],
    );
  });

  test('counts what another model read by the labels they have in common', () => {
    const other = chapter('b.md', [], { labels: ['fear', 'calm'], tally: [3, 4, 1] });
    assert.deepEqual(manuscriptOf([chapter('a.md', []), other]).chapters[1]?.tally, [0, 3, 5]);
  });

  test('of nothing is empty', () => {
    assert.deepEqual(manuscriptOf([]), { labels: [], chapters: [], passages: [], sections: [], places: [] });
  });
});

suite('Marks of chapters', () => {
  test('are one for each, as long as there is room', () => {
    const { sections, sectionOf } = chapterMarks(named(mostMarks, () => 'a.md'));
    assert.deepEqual([sections.length, sections[399]?.title, sectionOf(399)], [400, 'chapter 399', 399]);
  });

  test('are one for each folder of many chapters, as deep as there is room', () => {
    const { sections, sectionOf } = chapterMarks(
      named(1000, (index) => `part ${Math.floor(index / 500)}/${Math.floor(index / 10)}/${index}/a.md`),
    );
    assert.deepEqual([sections.length, sections[60]?.title, sectionOf(609)], [100, 'part 1/60', 60]);
  });

  test('are every so many chapters where folders do not help', () => {
    const { sections, sectionOf } = chapterMarks(named(1000, (index) => `${index}.md`));
    assert.deepEqual([sections.length, sections[1]?.title, sectionOf(5), sectionOf(999)], [334, 'chapter 3', 1, 333]);
  });

  test('are there of more chapters than a call takes values', () => {
    assert.equal(chapterMarks(named(150_000, (index) => `${index}.md`)).sections.length, mostMarks);
  });
});

function named(count: number, pathOf: (index: number) => string) {
  return Array.from({ length: count }, (_, index) => ({ name: `chapter ${index}`, path: pathOf(index) }));
}

import type { JudgedPassage } from '../../src/core/document/judgement/judgedPassage.ts';
import type { FileSummary } from '../../src/core/workspace/fileSummary.ts';
import { type ChapterSource, manuscriptOf } from '../../src/core/workspace/manuscript/manuscript.ts';
import { passageNumbers } from '../../src/core/workspace/passageNumbers.ts';
import {
  type ManuscriptData,
  type ManuscriptFrame,
  manuscriptData,
} from '../../src/render/manuscript/manuscriptData.ts';
import { emotion, judged, none } from './judgedPassages.ts';

const labels = ['joy', 'anger', 'fear'];

/** A file with these passages, whose line is their number. */
export function chapterWith(
  path: string,
  passages: readonly JudgedPassage[],
  { labels, tally }: Pick<FileSummary, 'labels' | 'tally'>,
  more: Partial<FileSummary> = {},
): ChapterSource {
  const numbers = passageNumbers(passages, labels, (at) => at);
  return { path, summary: { labels, tally, sections: [], passages: numbers, read: 0, unread: 0, ...more } };
}

/** A file of forty passages of five words, ten of them with this emotion; passage and line have one number. */
export function chapterOf(path: string, label: string, more: Partial<FileSummary> = {}): ChapterSource {
  const passages = Array.from({ length: 40 }, (_, index) =>
    judged(index, index + 1, index % 4 === 0 ? emotion(label, 0.9) : none),
  );
  const tally = [...labels.map((each) => (each === label ? 50 : 0)), 150];
  return chapterWith(path, passages, { labels, tally }, more);
}

const frame: ManuscriptFrame = {
  title: 'A novel',
  emotions: [],
  orders: [
    { key: 'name', name: 'By Name' },
    { key: 'file:///SUMMARY.md', name: 'SUMMARY.md' },
  ],
  order: 'file:///SUMMARY.md',
  told: [
    {
      sentence: '2 analysed files are left out, for the index does not name them.',
      names: ['a.md', '<b>.md'],
      more: 3,
    },
  ],
};

/** What the page shows of these chapters. */
export function manuscriptOfChapters(
  chapters: readonly ChapterSource[],
  parts: Partial<ManuscriptFrame> = {},
): ManuscriptData {
  return manuscriptData(manuscriptOf(chapters), { ...frame, ...parts });
}

export const threeChapters = [
  chapterOf('novel/1.md', 'joy', { title: 'The <party>' }),
  chapterOf('novel/2.md', 'anger'),
  chapterOf('novel/3.md', 'fear', { title: 'The cellar' }),
];

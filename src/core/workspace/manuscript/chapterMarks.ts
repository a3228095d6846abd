import { lastAtOrBefore } from '../../text/passage/lastAtOrBefore.ts';
import type { Section } from '../../text/passage/passage.ts';

export interface ChapterMarks {
  readonly sections: readonly Section[];
  /** Index of the section that a chapter belongs to. */
  readonly sectionOf: (chapter: number) => number;
}

/** More lines than this no picture can hold. */
export const mostMarks = 400;

interface Named {
  readonly name: string;
  readonly path: string;
}

/**
 * What has a mark of its own: each chapter; of too many the folders, as deep as their number allows; of too many of those
 * every so many chapters.
 */
export function chapterMarks(chapters: readonly Named[]): ChapterMarks {
  if (chapters.length <= mostMarks)
    return marks(
      chapters.map((_, index) => index),
      chapters.map(({ name }) => name),
    );
  const steps = chapters.map(({ path }) => path.split('/').slice(0, -1));
  const deepest = steps.reduce((most, { length }) => Math.max(most, length), 0);
  for (let depth = deepest; depth > 0; depth -= 1) {
    const folders = steps.map((each) => each.slice(0, depth).join('/'));
    const starts = folders.flatMap((folder, index) => (folder === folders[index - 1] ? [] : [index]));
    if (starts.length <= mostMarks && starts.length > 1)
      return marks(
        starts,
        starts.map((index) => folders[index] || (chapters[index]?.name ?? '')),
      );
  }
  const each = Math.ceil(chapters.length / mostMarks);
  const starts = chapters.flatMap((_, index) => (index % each === 0 ? [index] : []));
  return marks(
    starts,
    starts.map((index) => chapters[index]?.name ?? ''),
  );
}

function marks(starts: readonly number[], titles: readonly string[]): ChapterMarks {
  const sections = titles.map((title) => ({ title, level: 1, range: { start: 0, end: 0 } }));
  return {
    sections,
    sectionOf: (chapter) =>
      Math.max(
        0,
        lastAtOrBefore(starts, chapter, (start) => start),
      ),
  };
}

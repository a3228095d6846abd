import type { JudgedPassage } from '../../document/judgement/judgedPassage.ts';
import { lastAtOrBefore } from '../../text/passage/lastAtOrBefore.ts';
import type { Section } from '../../text/passage/passage.ts';
import { type Tally, wordsOf } from '../emotionTally.ts';
import type { FileSummary } from '../fileSummary.ts';
import { passagesIn } from '../passageNumbers.ts';
import { chapterMarks } from './chapterMarks.ts';

/** A file that was read, where it stands in the reading order. */
export interface ChapterSource {
  readonly path: string;
  /** As an index has it; else its own title, else its name. */
  readonly title?: string;
  readonly summary: FileSummary;
}

export interface Chapter {
  readonly path: string;
  readonly name: string;
  /** In words read before it. */
  readonly from: number;
  readonly words: number;
  /** By the manuscript's labels, then the words without a clear emotion. */
  readonly tally: Tally;
}

/** Files one after another as if they were one document. */
export interface Manuscript {
  readonly labels: readonly string[];
  readonly chapters: readonly Chapter[];
  /** Of all chapters; the range of each is its index and the next, its text is empty. */
  readonly passages: readonly JudgedPassage[];
  /** A passage's section is one of these: a chapter, or several that have one mark together. */
  readonly sections: readonly Section[];
  readonly places: readonly ManuscriptPlace[];
}

/** Where a passage stands. */
export interface ManuscriptPlace {
  /** Index of its chapter. */
  readonly chapter: number;
  /** From 0. */
  readonly line: number;
}

/** The labels are those of the first chapter; of a file that another model read what they have in common counts. */
export function manuscriptOf(sources: readonly ChapterSource[]): Manuscript {
  const labels = sources[0]?.summary.labels ?? [];
  const { sections, sectionOf } = chapterMarks(sources.map((source) => ({ name: nameOf(source), path: source.path })));
  const chapters: Chapter[] = [];
  const passages: JudgedPassage[] = [];
  const places: ManuscriptPlace[] = [];
  let from = 0;
  for (const [chapter, source] of sources.entries()) {
    const { path, summary } = source;
    let end = from;
    for (const { words, line, verdict } of passagesIn(summary.passages, summary.labels)) {
      const range = { start: passages.length, end: passages.length + 1 };
      const passage = { kind: 'paragraph', range, text: '', pieces: [], words, section: sectionOf(chapter) } as const;
      passages.push(verdict === undefined ? { passage, state: 'failed' } : { passage, state: 'done', verdict });
      places.push({ chapter, line });
      end += words;
    }
    chapters.push({ path, name: nameOf(source), from, words: end - from, tally: tallyBy(labels, summary) });
    from = end;
  }
  return { labels, chapters, passages, sections, places };
}

/** Index of the passage that holds the word behind so many; of the last one where the place lies behind all. */
export function passageAt({ chapters, passages, places }: Manuscript, word: number): number {
  const chapter = lastAtOrBefore(chapters, word, ({ from }) => from);
  let end = chapters[chapter]?.from ?? 0;
  // Chapters without a passage may stand behind the last one.
  let index = Math.min(lastAtOrBefore(places, chapter - 1, (place) => place.chapter) + 1, passages.length - 1);
  for (; index < passages.length - 1; index += 1) {
    end += passages[index]?.passage.words ?? 0;
    if (end > word) break;
  }
  return index;
}

function nameOf({ path, title, summary }: ChapterSource): string {
  return title ?? summary.title ?? path.slice(path.lastIndexOf('/') + 1);
}

function tallyBy(labels: readonly string[], { labels: own, tally }: FileSummary): Tally {
  if (own === labels) return tally;
  const known = labels.map((label) => (own.includes(label) ? (tally[own.indexOf(label)] ?? 0) : 0));
  return [...known, wordsOf(tally) - wordsOf(known)];
}

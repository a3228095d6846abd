import type { Judgement } from '../document/analysis/analysis.ts';
import { judgedBy, ruleFor } from '../document/analysis/judgement.ts';
import type { JudgedPassage } from '../document/judgement/judgedPassage.ts';
import { kindOfProse } from '../text/language/textKind.ts';
import { detectLanguage } from '../text/language/textLanguage.ts';
import type { Prose } from '../text/passage/passage.ts';
import type { Tally } from './emotionTally.ts';
import { readPassages, type ReadingParts } from './passageReadings.ts';
import { type PassageNumbers, passageNumbers } from './passageNumbers.ts';

/** What stays of a section. */
export interface SectionSummary {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  /** From 0. */
  readonly line: number;
  readonly tally: Tally;
}

/** All that stays of a file: no passage's text. */
export interface FileSummary {
  /** Of the model that read it. */
  readonly labels: readonly string[];
  readonly tally: Tally;
  /** Those with words; none where the file has only one. */
  readonly sections: readonly SectionSummary[];
  /** Its first heading, where that stands above all others; absent where there is none such: of a book in one file it is the first chapter's. */
  readonly title?: string;
  readonly passages: PassageNumbers;
  /** Texts that the model read now; the others were known. */
  readonly read: number;
  /** Passages that alone could not be read. */
  readonly unread: number;
}

/** A file's passages with their verdicts. */
export interface JudgedFile {
  readonly labels: readonly string[];
  readonly passages: readonly JudgedPassage[];
  readonly read: number;
}

/**
 * Reads the prose of a whole file. What was read before an abort is kept. Rejects with ModelProblem, and with the signal's
 * reason.
 */
export async function judgedFile(
  text: string,
  prose: Prose,
  judgement: Judgement,
  parts: ReadingParts,
  signal: AbortSignal,
): Promise<JudgedFile> {
  const { model, readings, read } = await readPassages(prose.passages, parts, signal);
  const language = detectLanguage(prose.passages.map((passage) => passage.text));
  const rule = ruleFor(model, judgement, { language, kind: kindOfProse(text, prose, 'all') });
  const passages = prose.passages.map((passage): JudgedPassage => {
    const reading = readings.get(passage.text);
    return reading === undefined ? { passage, state: 'failed' } : judgedBy(rule, { passage, state: 'done', reading });
  });
  return { labels: model.labels, passages, read };
}

export function summaryOf(text: string, { sections }: Prose, { labels, passages, read }: JudgedFile): FileSummary {
  const whole = emptyTally(labels);
  const bySection = new Map<number, number[]>();
  let unread = 0;
  for (const { passage, verdict } of passages) {
    if (verdict === undefined) {
      unread += 1;
      continue;
    }
    const found = verdict.kind === 'emotion' ? labels.indexOf(verdict.label) : -1;
    const place = found < 0 ? labels.length : found;
    const section = bySection.get(passage.section) ?? emptyTally(labels);
    bySection.set(passage.section, section);
    for (const tally of [whole, section]) tally[place] = (tally[place] ?? 0) + passage.words;
  }
  const lineOf = lineCounter(text);
  const parts = sections.flatMap(({ title, range }, index): readonly SectionSummary[] => {
    const tally = bySection.get(index);
    return tally === undefined ? [] : [{ title, line: lineOf(range.start), tally }];
  });
  const title = titleOf(sections);
  return {
    labels,
    tally: whole,
    sections: parts.length > 1 ? parts : [],
    ...(title !== undefined && { title }),
    passages: passageNumbers(passages, labels, lineCounter(text)),
    read,
    unread,
  };
}

function titleOf(sections: Prose['sections']): string | undefined {
  const [first, ...others] = sections.filter(({ title }) => title !== '');
  return others.some(({ level }) => level <= (first?.level ?? 0)) ? undefined : first?.title;
}

function emptyTally(labels: readonly string[]): number[] {
  return Array.from({ length: labels.length + 1 }, () => 0);
}

/** Lines before offsets that only grow; a line ends with `\n`, `\r` or both. */
export function lineCounter(text: string): (offset: number) => number {
  const ends = /\r\n?|\n/g;
  let line = 0;
  let next = ends.exec(text);
  return (offset) => {
    for (; next !== null && ends.lastIndex <= offset; next = ends.exec(text)) line += 1;
    return line;
  };
}

import type { JudgedPassage } from './judgedPassage.ts';

/** The passage that holds `offset`, its end included; of two that meet there, the later. */
export function judgedAt(passages: readonly JudgedPassage[], offset: number): JudgedPassage | undefined {
  const judged = passages.findLast(({ passage }) => passage.range.start <= offset);
  return judged !== undefined && offset <= judged.passage.range.end ? judged : undefined;
}

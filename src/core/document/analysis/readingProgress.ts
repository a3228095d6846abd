import type { Analysis } from './analysis.ts';

/** Fewer passages with fewer words are read in a moment, and after each edit there is one. */
const worthCounting = { passages: 8, words: 1000 };

/** How far the reading is, while that is worth telling: much is left, or nothing has been read at all. */
export function readingProgress({
  passages,
  progress,
  distribution,
}: Pick<Analysis, 'passages' | 'progress' | 'distribution'>): Analysis['progress'] | undefined {
  const left = progress.total - progress.done;
  if (left <= 0) return undefined;
  const isMuch = left >= worthCounting.passages || distribution.words === 0;
  return isMuch || wordsLeft(passages) >= worthCounting.words ? progress : undefined;
}

function wordsLeft(passages: Analysis['passages']): number {
  return passages.reduce((sum, { state, passage }) => (state === 'done' ? sum : sum + passage.words), 0);
}

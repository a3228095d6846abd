import { byStrength, emotionOfInterest, type EmotionVerdict } from '../../scoring/interest.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/**
 * The passages with a clear emotion of interest that have room in a ruler beside the document, in order: all when they are
 * at most `most`; else, of each of `most` equal stretches of the document, the strongest that begins there.
 */
export function rulerMarks(
  passages: readonly JudgedPassage[],
  emotions: readonly string[],
  most: number,
): readonly JudgedPassage[] {
  const clear = passages.flatMap((judged) => {
    const verdict = emotionOfInterest(judged.verdict, emotions);
    return verdict === undefined ? [] : [{ judged, verdict }];
  });
  if (clear.length <= most) return clear.map(({ judged }) => judged);
  const end = passages.at(-1)?.passage.range.end ?? 0;
  const strongest = new Map<number, { readonly judged: JudgedPassage; readonly verdict: EmotionVerdict }>();
  for (const each of clear) {
    const stretch = Math.floor((each.judged.passage.range.start / end) * most);
    const before = strongest.get(stretch);
    if (before === undefined || byStrength(before.verdict, each.verdict) > 0) strongest.set(stretch, each);
  }
  return [...strongest.values()].map(({ judged }) => judged);
}

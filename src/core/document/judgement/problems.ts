import { emotionOfInterest, type EmotionVerdict } from '../../scoring/interest.ts';
import { thresholdOf } from '../../scoring/thresholdUnit.ts';
import { sentences } from '../../text/language/sentences.ts';
import type { Range } from '../../text/passage/passage.ts';
import { originalRange } from '../../text/passage/sourceMap.ts';
import type { JudgedPassage } from './judgedPassage.ts';

/** A passage whose emotion a person wants to hear of. */
export interface EmotionProblem {
  readonly judged: JudgedPassage;
  readonly verdict: EmotionVerdict;
  /** Of its first sentence, in the document: a whole paragraph would be underlined from end to end. */
  readonly range: Range;
}

/**
 * The passages with a clear emotion that is as strong as `least` asks for, by label in any case, in the unit of the
 * threshold. What a person said themselves is strong enough. `emotions` is the filter.
 */
export function emotionProblems(
  passages: readonly JudgedPassage[],
  least: Readonly<Record<string, number>>,
  emotions: readonly string[],
): readonly EmotionProblem[] {
  const limits = new Map(Object.entries(least).map(([label, value]) => [label.toLowerCase(), thresholdOf(value)]));
  if (limits.size === 0) return [];
  return passages.flatMap((judged) => {
    const verdict = emotionOfInterest(judged.verdict, emotions);
    const limit = verdict && limits.get(verdict.label.toLowerCase());
    if (verdict === undefined || limit === undefined || !reaches(verdict, limit)) return [];
    return [{ judged, verdict, range: firstSentence(judged) }];
  });
}

function reaches({ said, agreement, probability }: EmotionVerdict, least: ReturnType<typeof thresholdOf>): boolean {
  if (said !== undefined) return true;
  return agreement === undefined || least.agreement === undefined
    ? probability >= (least.probability ?? 0)
    : agreement.share >= least.agreement;
}

function firstSentence({ passage }: JudgedPassage): Range {
  const [first] = sentences(passage.text);
  return first === undefined ? passage.range : originalRange(passage, first);
}

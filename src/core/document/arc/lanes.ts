import { emotionOfInterest, isOfInterest } from '../../scoring/interest.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** More can't be told apart on one screen. */
const mostLanes = 10;

/**
 * The labels that an arc has a lane for, in the model's order: those that the filter `emotions` names, or all; of a model
 * with more labels than lanes can be told apart those with the most words among the passages.
 */
export function laneLabels(
  passages: readonly JudgedPassage[],
  labels: readonly string[],
  emotions: readonly string[],
): readonly string[] {
  const wanted = labels.filter((label) => isOfInterest(label, emotions));
  if (emotions.length > 0 || wanted.length <= mostLanes) return wanted;
  const found = labelsFound(passages, wanted, emotions);
  const most = new Set(found.toSorted((a, b) => b.words - a.words).slice(0, mostLanes));
  return found.flatMap((each) => (most.has(each) ? [each.label] : []));
}

/** Those of `labels` that passages have and the filter lets through, with their words, in the order of `labels`. */
export function labelsFound(
  passages: readonly JudgedPassage[],
  labels: readonly string[],
  emotions: readonly string[],
): readonly { readonly label: string; readonly words: number }[] {
  const words = new Map<string, number>();
  for (const { passage, verdict } of passages) {
    const label = emotionOfInterest(verdict, emotions)?.label;
    if (label !== undefined) words.set(label, (words.get(label) ?? 0) + passage.words);
  }
  return labels.flatMap((label) => {
    const found = words.get(label);
    return found === undefined ? [] : [{ label, words: found }];
  });
}

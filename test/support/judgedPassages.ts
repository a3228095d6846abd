import type { Analysis } from '../../src/core/document/analysis/analysis.ts';
import { distributionOf } from '../../src/core/document/judgement/distribution.ts';
import type { JudgedPassage } from '../../src/core/document/judgement/judgedPassage.ts';
import type { Reading } from '../../src/core/scoring/classifier.ts';
import { fallbackThresholds } from '../../src/core/scoring/modelInfo.ts';
import type { Verdict } from '../../src/core/scoring/verdict.ts';

export const none: Verdict = { kind: 'none', reason: 'belowThreshold' };

export function emotion(label: string, probability = 0.93): Verdict {
  return { kind: 'emotion', label, probability };
}

/** A reading with these probabilities, by label. */
export function reading(probabilities: Readonly<Record<string, number>>, windows = 1): Reading {
  return { scores: Object.entries(probabilities).map(([label, probability]) => ({ label, probability })), windows };
}

/** A paragraph of five words from `start` to `end`, read as joy unless told otherwise. */
export function judged(start: number, end: number, verdict: Verdict = emotion('joy')): JudgedPassage {
  const label = verdict.kind === 'emotion' ? verdict.label : 'joy';
  const probability = verdict.kind === 'emotion' ? verdict.probability : 0.4;
  return {
    passage: {
      kind: 'paragraph',
      range: { start, end },
      text: 'five words of plain prose',
      pieces: [],
      words: 5,
      section: 0,
    },
    state: 'done',
    reading: reading({ [label]: probability, other: 1 - probability }),
    verdict,
  };
}

/** Of a document in English that is read whole, without headings, intents and ignored passages unless `parts` has them. */
export function analysisOf(
  passages: readonly JudgedPassage[],
  labels: readonly string[],
  parts: Partial<Analysis> = {},
): Analysis {
  return {
    version: 1,
    thresholds: fallbackThresholds,
    language: 'english',
    kind: 'all',
    passages,
    ignored: [],
    intents: [],
    sections: [],
    distribution: distributionOf(passages, labels),
    progress: { done: passages.length, total: passages.length },
    ...parts,
  };
}

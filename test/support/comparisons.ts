import type { JudgedPassage } from '../../src/core/document/judgedPassage.ts';
import { distributionOf } from '../../src/core/document/distribution.ts';
import type { Analysis } from '../../src/core/document/analysis.ts';
import type { Verdict } from '../../src/core/scoring/verdict.ts';
import { comparisonOf } from '../../src/host/desk/comparisonOf.ts';
import type { ComparisonPicture } from '../../src/picture/comparison.ts';
import type { ComparedDraft, ComparisonSource } from '../../src/picture/comparisonSource.ts';
import { judged, none } from './judgedPassages.ts';
import { reportHead } from './reports.ts';

const labels = ['joy', 'fear'];
const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 1 };

/** A passage of five words with this text. */
export function said(text: string, verdict: Verdict = none): JudgedPassage {
  const { passage, ...rest } = judged(0, text.length, verdict);
  return { ...rest, passage: { ...passage, text } };
}

/** What the page shows of two drafts, `story.md` and `HEAD`. */
export function comparisonOfTexts(
  before: readonly JudgedPassage[],
  after: readonly JudgedPassage[],
  emotions: readonly string[] = [],
): ComparisonPicture {
  const comparison = comparisonOf(analysisOf(before), analysisOf(after), emotions);
  return { title: 'story.md', older: 'HEAD', ...comparison };
}

/** The same two drafts, as they are exported; every passage stands on line 1. */
export function comparisonSource(
  before: readonly JudgedPassage[],
  after: readonly JudgedPassage[],
  emotions: readonly string[] = [],
): ComparisonSource {
  const model = { ...reportHead.model, labels };
  return {
    before: draftOf('HEAD', before),
    after: draftOf('story.md', after),
    head: { ...reportHead, model, emotions },
  };
}

function analysisOf(passages: readonly JudgedPassage[]): Analysis {
  return {
    version: 1,
    model: { id: 'a', name: 'a', labels, windowTokens: 128, thresholds, odds: [], runtime: 'wasm' },
    thresholds,
    language: 'english',
    passages,
    ignored: [],
    intents: [],
    sections: [],
    distribution: distributionOf(passages, labels),
    progress: { done: passages.length, total: passages.length },
  };
}

function draftOf(title: string, passages: readonly JudgedPassage[]): ComparedDraft {
  return { ...analysisOf(passages), title, file: title, lineOf: () => 1 };
}

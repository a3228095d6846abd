import type { JudgedPassage } from '../../src/core/document/judgement/judgedPassage.ts';
import type { Analysis } from '../../src/core/document/analysis/analysis.ts';
import type { Verdict } from '../../src/core/scoring/verdict.ts';
import {
  comparisonOf,
  type ComparedDraft,
  type ComparisonSource,
} from '../../src/render/comparison/comparisonSource.ts';
import type { ComparisonPicture } from '../../src/render/comparison/comparison.ts';
import { analysisOf, emotion, judged, none } from './judgedPassages.ts';
import { reportHead } from './reports.ts';

const labels = ['joy', 'fear'];
const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 1 };

/** A passage of five words with this text. */
export function said(text: string, verdict: Verdict = none): JudgedPassage {
  const { passage, ...rest } = judged(0, text.length, verdict);
  return { ...rest, passage: { ...passage, text } };
}

/** A draft of three passages. */
export const olderDraft = [
  said('We came home at last.', emotion('joy')),
  said('It rained all day long.'),
  said('Nobody spoke a word.'),
];
/** The next one: a passage rewritten with another emotion, one the same, one added; the last one removed. */
export const newerDraft = [
  said('We came home at night.', emotion('fear')),
  said('It rained all day long.'),
  said('A bell <b>rang</b> twice.', emotion('joy')),
];

/** What the page shows of two drafts, `story.md` and `HEAD`. */
export function comparisonOfTexts(
  before: readonly JudgedPassage[],
  after: readonly JudgedPassage[],
  emotions: readonly string[] = [],
): ComparisonPicture {
  const comparison = comparisonOf(analysed(before), analysed(after), emotions);
  return { title: 'story.md', older: 'HEAD', ...comparison };
}

/** The same two drafts, as they are exported; every passage stands on line 1. */
export function comparisonSource(
  before: readonly JudgedPassage[],
  after: readonly JudgedPassage[],
  emotions: readonly string[] = [],
): ComparisonSource {
  return {
    before: draftOf('HEAD', before),
    after: draftOf('story.md', after),
    head: { ...reportHead, model: { ...reportHead.model, labels }, emotions },
  };
}

const model = { id: 'a', name: 'a', labels, windowTokens: 128, thresholds, odds: [], runtime: 'wasm' } as const;

function analysed(passages: readonly JudgedPassage[]): Analysis {
  return analysisOf(passages, labels, { model, thresholds });
}

function draftOf(title: string, passages: readonly JudgedPassage[]): ComparedDraft {
  return { ...analysed(passages), title, file: title, lineOf: () => 1 };
}

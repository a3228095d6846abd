import type { Analysis } from '../src/core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../src/core/document/judgement/judgedPassage.ts';
import type { ModelInfo } from '../src/core/scoring/modelInfo.ts';
import { MarkdownReader } from '../src/core/text/markdown/markdown.ts';
import type { Prose } from '../src/core/text/passage/passage.ts';
import { analysisOf } from '../test/support/judgedPassages.ts';
import { proseOf } from './prose.ts';

const labels = ['sadness', 'joy', 'love', 'anger', 'fear', 'surprise'] as const;
const thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };
const model: ModelInfo = {
  id: 'made up',
  name: 'made up',
  labels,
  windowTokens: 512,
  thresholds,
  odds: [],
  runtime: 'native',
};

/** The prose of a document of about `words` words. */
export function longProse(words: number): Prose {
  return new MarkdownReader().read(proseOf(words));
}

/** What is known when the first `done` passages have been read; one in three has a clear emotion. */
export function longAnalysis({ passages, sections }: Prose, done: number): Analysis {
  const judged = passages.map((passage, index): JudgedPassage => {
    if (index >= done) return { passage, state: 'pending' };
    const label = labels[Math.floor(index / 7) % labels.length] ?? labels[0];
    const probability = index % 3 === 0 ? 0.6 + (index % 40) / 100 : 0.3;
    const rest = (1 - probability) / (labels.length - 1);
    const scores = labels.map((each) => ({ label: each, probability: each === label ? probability : rest }));
    const verdict =
      probability > 0.5
        ? ({ kind: 'emotion', label, probability } as const)
        : ({ kind: 'none', reason: 'belowThreshold' } as const);
    return { passage, state: 'done', reading: { scores, windows: 1 }, verdict };
  });
  const progress = { done: Math.min(done, judged.length), total: judged.length };
  return analysisOf(judged, labels, { model, thresholds, sections, progress });
}

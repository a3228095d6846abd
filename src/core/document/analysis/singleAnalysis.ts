import type { Classifier } from '../../scoring/classifier.ts';
import type { ScoreCache } from '../../scoring/scoreCache.ts';
import type { ProseReader } from '../../text/passage/passage.ts';
import type { Analysis, DocumentVersion, Judgement } from './analysis.ts';
import { Analyzer } from './analyzer.ts';

export interface SingleParts {
  readonly reader: ProseReader;
  readonly classifier: Classifier;
  readonly cache: ScoreCache;
  /** Gets the error that stopped the work; the analysis has only its sentence. */
  readonly onProblem?: (error: unknown) => void;
}

/** One version of one document, read once and followed no further. Rejects with the signal's reason. */
export async function analyzeOnce(
  document: DocumentVersion,
  judgement: Judgement,
  parts: SingleParts,
  signal: AbortSignal,
): Promise<Analysis> {
  signal.throwIfAborted();
  const published: { last?: Analysis } = {};
  const analyzer = new Analyzer({
    ...parts,
    visible: () => [],
    publish: (analysis) => {
      published.last = analysis;
    },
  });
  await analyzer.analyze(document, judgement, signal);
  signal.throwIfAborted();
  if (published.last === undefined) throw new Error('Nothing came of an analysis.');
  return published.last;
}

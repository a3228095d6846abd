import { speechIn, type Voice, voiceOf } from '../text/speech.ts';
import type { Analysis } from './analysis.ts';
import { distributionOf } from './distribution.ts';

/** The analysis of what one voice says alone: its passages and their shares. Intents and what is ignored stay the document's. */
export function analysisOfVoice<T extends Pick<Analysis, 'passages' | 'distribution'>>(analysis: T, voice: Voice): T {
  const speech = speechIn(analysis.passages.map(({ passage }) => passage.text));
  const passages = analysis.passages.filter(
    ({ passage }, index) => voiceOf(passage.text, speech[index] ?? []) === voice,
  );
  const labels = analysis.distribution.shares.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return { ...analysis, passages, distribution: distributionOf(passages, labels) };
}

import { speechIn, type Voice, voiceOf } from '../../text/language/speech.ts';
import type { Analysis } from './analysis.ts';
import { distributionOfPart } from '../judgement/distribution.ts';

/** The analysis of what one voice says alone: its passages and their shares. Intents and what is ignored stay the document's. */
export function analysisOfVoice<T extends Pick<Analysis, 'passages' | 'distribution'>>(analysis: T, voice: Voice): T {
  const speech = speechIn(analysis.passages.map(({ passage }) => passage.text));
  const passages = analysis.passages.filter(
    ({ passage }, index) => voiceOf(passage.text, speech[index] ?? []) === voice,
  );
  return { ...analysis, passages, distribution: distributionOfPart(passages, analysis.distribution) };
}

/** The same, remembering the last answer: the caret asks with every move, and telling voices apart reads the whole text. */
export class LastVoice {
  #last: { readonly of: Analysis; readonly voice: Voice; readonly result: Analysis } | undefined;

  of(analysis: Analysis, voice: Voice): Analysis {
    if (this.#last?.of !== analysis || this.#last.voice !== voice)
      this.#last = { of: analysis, voice, result: analysisOfVoice(analysis, voice) };
    return this.#last.result;
  }
}

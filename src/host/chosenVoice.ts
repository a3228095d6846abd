import type { Analysis } from '../core/document/analysis.ts';
import type { Voice } from '../core/text/speech.ts';

type Told = (analysis: Analysis, voice: Voice) => Analysis;

/** Whose passages a page is about; how voices are told apart is loaded with the first choice. */
export class ChosenVoice {
  #chosen: Voice | undefined;
  #told: Told | undefined;
  #last: { readonly of: Analysis; readonly voice: Voice; readonly result: Analysis } | undefined;

  /** Undefined for everybody's. */
  get voice(): Voice | undefined {
    return this.#told === undefined ? undefined : this.#chosen;
  }

  /** Settles when it is so. */
  async choose(voice: Voice | undefined): Promise<void> {
    this.#chosen = voice;
    if (voice !== undefined) this.#told ??= (await import('./desk/desk.ts')).analysisOfVoice;
  }

  /** Of what the chosen voice says alone. */
  of(analysis: Analysis | undefined): Analysis | undefined {
    const { voice } = this;
    if (analysis === undefined || voice === undefined || this.#told === undefined) return analysis;
    // The caret asks with every move, and telling voices apart reads the whole text.
    if (this.#last?.of !== analysis || this.#last.voice !== voice)
      this.#last = { of: analysis, voice, result: this.#told(analysis, voice) };
    return this.#last.result;
  }
}

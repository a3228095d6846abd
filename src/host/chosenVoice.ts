import type { Analysis } from '../core/document/analysis.ts';
import type { LastVoice } from '../core/document/voice.ts';
import type { Voice } from '../core/text/speech.ts';

/** Whose passages a page is about; how voices are told apart is loaded with the first choice. */
export class ChosenVoice {
  #chosen: Voice | undefined;
  #told: LastVoice | undefined;

  /** Undefined for everybody's. */
  get voice(): Voice | undefined {
    return this.#told === undefined ? undefined : this.#chosen;
  }

  /** Settles when it is so. */
  async choose(voice: Voice | undefined): Promise<void> {
    this.#chosen = voice;
    if (voice !== undefined) this.#told ??= new (await import('./desk/desk.ts')).LastVoice();
  }

  /** Of what the chosen voice says alone. */
  of(analysis: Analysis | undefined): Analysis | undefined {
    const { voice } = this;
    if (analysis === undefined || voice === undefined || this.#told === undefined) return analysis;
    return this.#told.of(analysis, voice);
  }
}

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { LastVoice } from '../../core/document/analysis/voice.ts';
import type { Voice } from '../../core/text/language/speech.ts';

/** Whose passages a page is about; how voices are told apart is loaded with the first choice. */
export class VoiceFilter {
  #chosen: Voice | undefined;
  #told: LastVoice | undefined;

  /** Undefined for everybody's. */
  get voice(): Voice | undefined {
    return this.#told === undefined ? undefined : this.#chosen;
  }

  /** Everybody's from now on. */
  clear(): void {
    this.#chosen = undefined;
  }

  /** Settles when it is so. */
  async choose(voice: Voice | undefined): Promise<void> {
    this.#chosen = voice;
    if (voice !== undefined) this.#told ??= new (await import('../deferred.ts')).LastVoice();
  }

  /** Of what the chosen voice says alone. */
  of(analysis: Analysis | undefined): Analysis | undefined {
    const { voice } = this;
    if (analysis === undefined || voice === undefined || this.#told === undefined) return analysis;
    return this.#told.of(analysis, voice);
  }
}

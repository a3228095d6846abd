import type { Page } from 'playwright-core';

import { type RecordedFrames, recordFrames } from '../frameRecorder.ts';
import { childrenOf, forgetPeak, peakMemory, residentMemory } from '../processMemory.ts';
import { type Outcome, phaseMark, type PhaseReport } from './phaseReport.ts';

/** Resident bytes of a process, where the system tells. */
export interface Weight {
  readonly before: number | undefined;
  readonly peak: number | undefined;
}

export interface Measured {
  readonly outcome: Outcome;
  readonly recorded: RecordedFrames;
  readonly host: Weight;
  readonly model: Weight;
}

/** Measures the window and its processes while something goes on in the extension host, which says so on the console. */
export class PhaseRecorder {
  readonly measured = new Map<string, Measured>();
  #page: Page | undefined;
  #end: ((outcome: Outcome) => Promise<Measured>) | undefined;
  #work: Promise<void> = Promise.resolve();

  open(page: Page): void {
    this.#page = page;
  }

  readonly hear = (line: string): void => {
    if (!line.startsWith(phaseMark)) return;
    const report: PhaseReport = JSON.parse(line.slice(phaseMark.length));
    this.#work = this.#work.then(() => this.#take(report));
  };

  /** Rejects where something could not be measured. */
  async settled(): Promise<void> {
    await this.#work;
  }

  async #take({ name, process, outcome }: PhaseReport): Promise<void> {
    if (outcome === undefined) this.#end = await this.#begin(process);
    else if (this.#end !== undefined) this.measured.set(name, await this.#end(outcome));
  }

  async #begin(process: number): Promise<(outcome: Outcome) => Promise<Measured>> {
    if (this.#page === undefined) throw new Error('There is no window.');
    const [host, model] = [weigh(process), weigh(childrenOf(process, 'worker.cjs')[0])];
    const stop = await recordFrames(this.#page);
    return async (outcome) => ({ outcome, recorded: await stop(), host: host(), model: model() });
  }
}

/** Begins to watch what a process weighs. */
function weigh(id: number | undefined): () => Weight {
  if (id !== undefined) forgetPeak(id);
  const before = residentMemory(id);
  return () => ({ before, peak: peakMemory(id) });
}

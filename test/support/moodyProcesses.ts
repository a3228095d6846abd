import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { type ClassifierState, ModelProblem, type Reading } from '../../src/core/scoring/classifier.ts';
import { ModelProcess, type ModelProcessOptions } from '../../src/worker/process/modelProcess.ts';

export const moodyWorker = fileURLToPath(new URL('../fixtures/workers/moody.cjs', import.meta.url));

/** Clients of processes with faults, and what they told. */
export class MoodyProcesses {
  readonly states: ClassifierState[] = [];
  readonly lines: string[] = [];
  readonly #opened: ModelProcess[] = [];
  replacements = 0;

  open(options: Partial<ModelProcessOptions> = {}): ModelProcess {
    const process = new ModelProcess({
      bundle: moodyWorker,
      folder: 'fine',
      runtime: 'auto',
      threads: 1,
      unloadAfterMilliseconds: 60_000,
      restartMilliseconds: 5,
      onState: (state) => this.states.push(state),
      onReplace: () => {
        this.replacements += 1;
      },
      log: (line) => this.lines.push(line),
      ...options,
    });
    this.#opened.push(process);
    return process;
  }

  dispose(): void {
    for (const each of this.#opened) each.dispose();
  }

  /** How often a line that holds these words was logged. */
  count(words: string): number {
    return this.lines.filter((line) => line.includes(words)).length;
  }
}

/** The probability of joy, or undefined where a text was left out. */
export function joyOf(readings: readonly (Reading | undefined)[]): readonly (number | undefined)[] {
  return readings.map((reading) => reading?.scores[0]?.probability);
}

export const problem =
  (message: RegExp) =>
  (error: unknown): true => {
    assert.ok(error instanceof ModelProblem);
    assert.match(error.message, message);
    return true;
  };

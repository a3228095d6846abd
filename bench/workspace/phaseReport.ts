/** Begins what the extension host says to who measures the window. */
export const phaseMark = '[emotion-lens phase] ';

export interface PhaseReport {
  readonly name: string;
  /** Of the extension host. */
  readonly process: number;
  /** What it came to; absent where it begins. */
  readonly outcome?: Outcome;
}

export interface Outcome {
  readonly seconds: number;
  /** Files below the folder that were opened and read. */
  readonly files: number;
  /** Passages that the model was given. */
  readonly passages: number;
}

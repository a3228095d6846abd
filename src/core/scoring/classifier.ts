import { t } from '@vscode/l10n';

import type { ModelInfo, Runtime } from './modelInfo.ts';
import type { Scores } from './scores.ts';

/** What the model made of one text. */
export interface Reading {
  readonly scores: Scores;
  /** Stretches the text was read in: 1 when it fitted the model's window, more when it was longer. */
  readonly windows: number;
}

export interface ClassifyOptions {
  readonly signal?: AbortSignal;
  /** Called after each batch with the number of texts finished so far. */
  readonly onProgress?: (done: number) => void;
}

/** Reads texts; the process, the fake and a remote engine all stand behind this. */
export interface Classifier {
  /** Loads the model if it is not loaded. Rejects with ModelProblem, or with the signal's reason. */
  load(signal?: AbortSignal): Promise<ModelInfo>;
  /**
   * One reading per text, in the order given, all of one model; undefined for a text that alone could not be read. The
   * same text has the same reading alone and in any batch. Rejects with ModelProblem when the model cannot be used or is
   * not any more the one that was loaded last, and with the signal's reason when aborted.
   */
  classify(texts: readonly string[], options?: ClassifyOptions): Promise<readonly (Reading | undefined)[]>;
}

export type ClassifierState =
  | { readonly type: 'stopped' }
  /** `fraction` of the loading done, 0 to 1. */
  | { readonly type: 'loading'; readonly fraction: number }
  | { readonly type: 'ready'; readonly runtime: Runtime }
  | { readonly type: 'failed'; readonly sentence: string };

/** A failure a person can act on: `message` is one calm sentence, `cause` is for the log. */
export class ModelProblem extends Error {
  override readonly name = 'ModelProblem';
}

/** By its name: each bundle has a class of its own, and `instanceof` knows only one of them. */
export function isModelProblem(error: unknown): error is ModelProblem {
  return error instanceof Error && error.name === 'ModelProblem';
}

/** What is said where the one text that was to be read is one that the model can't read. */
export function unreadableText(): string {
  return t('The model could not read this text. Change the text to try again.');
}

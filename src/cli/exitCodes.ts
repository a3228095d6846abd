import { t } from '@vscode/l10n';

import { isModelProblem } from '../core/scoring/classifier.ts';
import { ProjectProblem } from './findings/projectProblem.ts';
import type { Messages } from './messages.ts';
import { WrongUsage } from './optionValues.ts';
import { OutputClosed, OutputProblem } from './output/outputProblem.ts';

export const exitCodes = {
  fine: 0,
  /** Some input could not be read. */
  skipped: 1,
  /** A stated intent was missed. */
  missed: 1,
  /** A gate was not passed. */
  failed: 3,
  /** Wrong usage, or the model cannot be used. */
  unusable: 2,
  /** A stated intent names an emotion the model does not have. */
  misspelt: 2,
  interrupted: 130,
} as const;

/** What the end of the work by this error comes to; says why, in one sentence. */
export function exitCodeOf(error: unknown, messages: Messages, isVerbose: boolean): number {
  if (error instanceof OutputClosed) return exitCodes.fine;
  if (error instanceof ProjectProblem) {
    messages.problem(error.message);
    return exitCodes.skipped;
  }
  const more = isModelProblem(error) && !isVerbose ? ` ${t('--verbose says more.')}` : '';
  messages.problem(sentenceOf(error) + more);
  return exitCodes.unusable;
}

function sentenceOf(error: unknown): string {
  if (error instanceof WrongUsage || isModelProblem(error) || error instanceof OutputProblem) return error.message;
  return t('Something went wrong that should not ({0}); please report it.', String(error));
}

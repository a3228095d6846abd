import { t } from '@vscode/l10n';

/** Whoever read the output went away (`| head`): the end of the work, not an error. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** The output could not be written; the message is one sentence. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';
}

/** What the system's error means for an output of that name. */
export function outputProblem(error: unknown, name: string): OutputClosed | OutputProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new OutputClosed('The output was closed.');
  return new OutputProblem(t('{0} could not be written ({1}); choose another place with --out.', name, code));
}

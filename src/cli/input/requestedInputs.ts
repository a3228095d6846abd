import type { Request } from '../request.ts';
import { changedSince } from './changedSince.ts';
import { comparedInputs } from './comparedInputs.ts';
import type { Input } from './input.ts';
import { inputsOf } from './inputs.ts';

/** What is to be read of what `names` stand for. Rejects with WrongUsage or the signal's reason. */
export async function requestedInputs(
  { compare, stdinFilename, changedSince: revision }: Request,
  names: readonly string[],
  cwd: string,
  signal: AbortSignal,
): Promise<readonly Input[]> {
  if (compare !== undefined) return comparedInputs(compare, names, cwd, stdinFilename, signal);
  if (revision === undefined) return inputsOf(names, cwd, stdinFilename, signal);
  // Git answers at once where it has nothing to say; a long list of files is not gone through for that.
  const changed = await changedSince(revision, cwd, signal);
  const inputs = await inputsOf(names, cwd, stdinFilename, signal);
  return inputs.filter((input) => input.type !== 'file' || changed.has(input.identity));
}

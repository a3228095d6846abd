import { t } from '@vscode/l10n';

import type { Input } from './input.ts';
import { inputsOf } from './inputs.ts';
import { WrongUsage } from '../optionValues.ts';

/**
 * The older draft and the newer one. Throws WrongUsage where there are not exactly these two. What comes through a pipe is
 * read as the other's kind of text unless `stdinFilename` says otherwise.
 */
export async function comparedInputs(
  older: string,
  names: readonly string[],
  cwd: string,
  stdinFilename: string | undefined,
  signal: AbortSignal,
): Promise<readonly Input[]> {
  const otherName = stdinFilename ?? names.find((name) => name !== '-');
  const before = await oneInput([older], cwd, otherName, signal);
  const after = await oneInput(names, cwd, stdinFilename ?? older, signal);
  if (before.type === 'standardInput' && after.type === 'standardInput')
    throw new WrongUsage(
      t('--compare needs two texts, and only one can come through the standard input; name a file.'),
    );
  if (before.type === 'file' && after.type === 'file' && before.identity === after.identity)
    throw new WrongUsage(
      t('{0} cannot be compared with itself; name an older draft of it with --compare.', before.name),
    );
  return [before, after];
}

async function oneInput(
  names: readonly string[],
  cwd: string,
  stdinFilename: string | undefined,
  signal: AbortSignal,
): Promise<Input> {
  const [input, ...others] = await inputsOf(names, cwd, stdinFilename, signal);
  if (input === undefined || others.length > 0)
    throw new WrongUsage(
      t('--compare takes one file on each side, not the {0} of {1}; name one.', others.length + 1, names.join(' ')),
    );
  if (input.type === 'missing') throw new WrongUsage(input.problem);
  return input;
}

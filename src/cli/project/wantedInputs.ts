import { t } from '@vscode/l10n';

import { allOf } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import type { Input } from '../input/input.ts';
import type { Project } from './project.ts';

/** Files that are named one by one. */
const mostNamed = 3;

/** What of the inputs the project wants read; one sentence where it leaves out all that is there. */
export function wantedInputs(
  inputs: readonly Input[],
  { ignores, path = '' }: Pick<Project, 'ignores' | 'path'>,
): { readonly wanted: readonly Input[]; readonly leftOut?: string } {
  const isLeftOut = (input: Input): boolean => input.type === 'file' && ignores(input.name);
  const wanted = inputs.filter((input) => !isLeftOut(input));
  const names = inputs.filter(isLeftOut).map(({ name }) => name);
  if (names.length === 0 || wanted.some(({ type }) => type !== 'missing')) return { wanted };
  const rest = names.length - mostNamed;
  const told = [...names.slice(0, mostNamed), ...(rest > 0 ? [t('{0} more', count(rest))] : [])];
  return { wanted, leftOut: t('Nothing is left to read: ignore.files of {0} leaves out {1}.', path, allOf(told)) };
}

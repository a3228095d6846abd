import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';

const noRoom = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG']);
const mayNot = new Set<unknown>(['EACCES', 'EPERM', 'EROFS']);

/** What a system's error means for a person who waits for `bytes` of a model; undefined for errors of another kind. */
export function diskProblem(error: unknown, id: string, bytes: number): ModelProblem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (noRoom.has(code))
    return new ModelProblem(
      t(
        'The disk has no room for {0}, which takes {1} MB. Make room, then try again: what has come is kept.',
        id,
        Math.ceil(bytes / 1e6),
      ),
      { cause: error },
    );
  if (mayNot.has(code))
    return new ModelProblem(t("{0} can't be written to the editor's storage. Check who may write there.", id), {
      cause: error,
    });
  return undefined;
}

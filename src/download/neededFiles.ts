import { t } from '@vscode/l10n';

import { anyOf } from '../core/language/lists.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { networkFiles, neededModelFiles } from '../core/scoring/modelFiles.ts';
import type { Repository, RepositoryFile } from './repository.ts';

/** Bytes of the text files together, beyond which they are no configuration and no vocabulary. */
const mostTextBytes = 256 * 1024 * 1024;

/** The files of a repository that make a model here: the smaller network, what it needs beside it, and the card. */
export function neededFiles({ id, files }: Repository): readonly RepositoryFile[] {
  const named = (path: string): RepositoryFile | undefined => files.find((file) => file.path === path);
  const network = networkFiles.map(named).find((file) => file !== undefined);
  if (network === undefined)
    throw new ModelProblem(
      t('{0} has no ONNX file ({1}). Choose a model that was exported for transformers.js.', id, anyOf(networkFiles)),
    );
  if (named(`${network.path}_data`) !== undefined)
    throw new ModelProblem(
      t('{0} keeps its network in several files, which is not supported. Choose a smaller model.', id),
    );
  const texts = neededModelFiles.map((path) => {
    const file = named(path);
    if (file === undefined)
      throw new ModelProblem(t('{0} has no {1}. Choose a model that was exported for transformers.js.', id, path));
    return file;
  });
  const card = named('README.md');
  const all = [...texts, ...(card === undefined ? [] : [card])];
  if (sizeOf(all) > mostTextBytes)
    throw new ModelProblem(t('The files of {0} are too large for what they should hold. Choose another model.', id));
  return [...all, network];
}

/** Bytes. */
export function sizeOf(files: readonly RepositoryFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

import { join, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { ModelProblem } from '../../core/scoring/classifier.ts';
import { type Measures, measuresOf } from '../../server/measures.ts';
import { ServerClassifier } from '../../server/serverClassifier.ts';
import { readJson } from './modelJson.ts';

export interface ServerRequest {
  /** The server's address, checked. */
  readonly server: string;
  /** A folder of the model that it serves, as given. */
  readonly folder: string | undefined;
  /** Empty and undefined: none. */
  readonly key: string | undefined;
  readonly log: (lines: string) => void;
}

/** The model on a server; nothing is sent before the first request. Throws ModelProblem where the folder is none of a model. */
export function openServer({ server, folder, key = '', log }: ServerRequest): ServerClassifier {
  const trimmed = key.trim();
  return new ServerClassifier(
    { address: server, fetch, ...(trimmed !== '' && { key: trimmed }) },
    { ...(folder !== undefined && { measures: measuresIn(folder) }), log },
  );
}

function measuresIn(folder: string): Measures {
  const read = (name: string): unknown => readJson(join(resolve(folder), name));
  const measures = measuresOf(read('config.json'), read('figures.json'));
  if (measures !== undefined) return measures;
  throw new ModelProblem(
    t(
      '"{0}" has no config.json that names labels. Give the folder of the model that the server serves, or leave out --model.',
      folder,
    ),
  );
}

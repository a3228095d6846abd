import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { fieldsOf, isCount, isRecord } from '../core/scoring/guards.ts';
import { modelLabels } from '../core/scoring/model/modelLabels.ts';
import { unexpected } from './answer.ts';
import { persist } from './persistence.ts';
import { hostOf, type Server } from './server.ts';

/** What a server says of its model and its limits. */
export interface Information {
  /** The model, its revision and its numbers' type, as the server names them. */
  readonly model: string;
  /** Names the same model by the same characters, as far as the server tells. */
  readonly stamp: string;
  readonly labels: readonly string[];
  /** Longest text that is read at once, in tokens, special tokens included. */
  readonly windowTokens: number;
  /** Most texts of one request. */
  readonly batchTexts: number;
  /** Most texts that it works on at once. */
  readonly permits: number;
}

const longestName = 200;
/** What holds where an older server does not say. */
const usual = { window: 512, batch: 32, permits: 512 } as const;

/** Asks a server what it serves; no text goes with it. Rejects with ModelProblem and with the signal's reason. */
export async function readInformation(server: Server, signal: AbortSignal): Promise<Information> {
  const answer = await persist(server, '/info', undefined, { signal, tries: 2 });
  const { model_id: id, model_sha: revision, model_dtype: numbers, model_type: kind } = fieldsOf(answer);
  if (typeof id !== 'string' || !isRecord(kind)) throw unexpected(server, new Error('/info names no model'));
  const name = nameOf(id);
  const classifier = kind['classifier'] ?? kind['reranker'];
  if (!isRecord(classifier))
    throw new ModelProblem(
      t('The model on {0}, {1}, does not label texts. Serve one for text classification.', hostOf(server), name),
    );
  const found = modelLabels(classifier);
  if ('problem' in found)
    throw new ModelProblem(
      t(
        'The labels of the model on {0}, {1}, can’t be used: some are missing, doubled or no names.',
        hostOf(server),
        name,
      ),
      { cause: new Error(found.problem('/info')) },
    );
  const stamp = JSON.stringify([id, revision, numbers, found.labels]);
  return { model: name, stamp, labels: found.labels, ...limitsOf(fieldsOf(answer)) };
}

function limitsOf(
  answer: Readonly<Record<string, unknown>>,
): Pick<Information, 'windowTokens' | 'batchTexts' | 'permits'> {
  const { max_input_length: window, max_client_batch_size: batch, max_concurrent_requests: permits } = answer;
  return {
    // Two tokens are the special ones.
    windowTokens: isCount(window) && window > 2 ? window : usual.window,
    batchTexts: isCount(batch) && batch > 0 ? batch : usual.batch,
    permits: isCount(permits) && permits > 0 ? permits : usual.permits,
  };
}

/** A folder's path is its last part; of a line of a megabyte the beginning. */
function nameOf(id: string): string {
  const name = id.startsWith('/') ? (id.split('/').findLast((part) => part !== '') ?? id) : id;
  return name.replaceAll(/\p{Cc}/gu, ' ').slice(0, longestName);
}

import { AutoModelForSequenceClassification, AutoTokenizer, env, Tensor } from '@huggingface/transformers';
import { t } from '@vscode/l10n';

import { probabilitiesOf } from '../core/scoring/activation.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { fieldsOf, isCount } from '../core/scoring/guards.ts';
import type { ModelFolder } from './modelFolder.ts';
import type { Network } from './reading.ts';

/** The longest input when neither the tokenizer nor the configuration names one. */
const usualWindow = 512;

/** How the network runs. */
export interface NetworkOptions {
  readonly threads: number;
  /**
   * How far the network is rewritten as it is loaded. `extended` fuses operators; what is left of `all` is of use to
   * pictures alone. In a browser rewriting takes longer than it saves the model in the package.
   */
  readonly optimization: 'disabled' | 'extended';
  /** Answers for a file of the folder, by its path, where there is no file system to read it from. */
  readonly fetch?: (path: string) => Promise<Response>;
}

/**
 * Loads a checked folder's tokenizer and network with transformers.js. The runtime must be in place before this module
 * is imported. Rejects with ModelProblem when the files make no model.
 */
export async function loadNetwork(
  folder: string,
  { networkFile, labels, activation, figures, batchDependent }: ModelFolder,
  { threads, optimization, fetch }: NetworkOptions,
  onProgress: (fraction: number) => void,
): Promise<Network> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = (address) =>
    fetch?.(String(address)) ?? Promise.reject(new Error('Emotion Lens loads nothing from the network'));
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true }).catch((error: unknown) => {
    throw new ModelProblem(t('The tokenizer in "{0}" can\'t be read. Copy the model\'s folder again.', folder), {
      cause: error,
    });
  });
  onProgress(0.3);
  const network = await AutoModelForSequenceClassification.from_pretrained(folder, {
    dtype: networkFile === 'onnx/model.onnx' ? 'fp32' : 'q8',
    local_files_only: true,
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1, graphOptimizationLevel: optimization },
  }).catch((error: unknown) => {
    throw new ModelProblem(
      t(
        'The {0} in "{1}" is not an ONNX model of a kind Emotion Lens can run. Copy the model\'s folder again.',
        networkFile,
        folder,
      ),
      { cause: error },
    );
  });
  onProgress(1);

  const encode = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false });
  const padding = BigInt(tokenizer.pad_token_id ?? 0);
  let turn: Promise<unknown> = Promise.resolve();

  const run: Network['run'] = async (rows, width) => {
    const ids = new BigInt64Array(rows.length * width).fill(padding);
    const mask = new BigInt64Array(rows.length * width);
    for (const [row, tokens] of rows.entries()) {
      for (const [column, token] of tokens.entries()) {
        ids[row * width + column] = BigInt(token);
        mask[row * width + column] = 1n;
      }
    }
    const shape = [rows.length, width];
    const output: unknown = await network({
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
    });
    return logitsOf(output, rows.length, labels.length).map((logits) =>
      probabilitiesOf(logits, activation, figures.temperature),
    );
  };

  return {
    ...frameOf(tokenizer.encode('a'), encode('a')),
    encode,
    // One batch at a time, in the order asked: two requests take turns, and WebAssembly can't run two at once.
    run: (rows, width) => {
      const result = turn.then(() => run(rows, width));
      turn = result.catch(() => undefined);
      return result;
    },
    windowTokens: windowOf(tokenizer.model_max_length, network.config),
    batchDependent,
  };
}

/** The special tokens that stand before and after a text's own. */
function frameOf(framed: readonly number[], bare: readonly number[]): Pick<Network, 'before' | 'after'> {
  const at = bare.length === 0 ? -1 : framed.indexOf(bare[0] ?? -1);
  return at < 0
    ? { before: framed, after: [] }
    : { before: framed.slice(0, at), after: framed.slice(at + bare.length) };
}

function windowOf(fromTokenizer: unknown, config: unknown): number {
  const limits = [fromTokenizer, positionsOf(fieldsOf(config))].filter(
    (limit): limit is number => typeof limit === 'number' && Number.isInteger(limit) && limit > 2 && limit < 100_000,
  );
  return limits.length === 0 ? usualWindow : Math.min(...limits);
}

/** RoBERTa's kin counts its positions from the one after padding's: of 514 it can use 512. */
const positionsBehindPadding = new Set<unknown>(['roberta', 'xlm-roberta', 'camembert', 'mpnet']);

function positionsOf({
  model_type: type,
  max_position_embeddings: positions,
  pad_token_id: padding,
}: Readonly<Record<string, unknown>>): unknown {
  if (typeof positions !== 'number' || !positionsBehindPadding.has(type)) return positions;
  return positions - (isCount(padding) ? padding : 1) - 1;
}

function logitsOf(output: unknown, rows: number, labels: number): readonly (readonly number[])[] {
  const logits = typeof output === 'object' && output !== null && 'logits' in output ? output.logits : undefined;
  const data: unknown = logits instanceof Tensor ? logits.data : undefined;
  if (!(data instanceof Float32Array) || data.length !== rows * labels)
    throw new ModelProblem(
      t('The model does not answer with one score per label: its labels and its network do not fit.'),
    );
  if (!data.every(Number.isFinite))
    throw new ModelProblem(t('The model answers with numbers that are none: its file is damaged.'));
  return Array.from({ length: rows }, (_, row) => [...data.subarray(row * labels, (row + 1) * labels)]);
}

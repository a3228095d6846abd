import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { onnxNetwork } from './onnx.ts';
import { specialTokensOf, type TokenizerKind, tinyTokenizer } from './tokenizers.ts';

interface Architecture {
  readonly name: string;
  readonly tokenizer: TokenizerKind;
  readonly tokenizerClass: string;
  readonly takesTokenTypes: boolean;
}

/**
 * What config.json calls a model and what comes with it. The network is the same for all, an embedding with a sum: what
 * differs is what the library decides by the name, which inputs it feeds and which tokenizer it takes.
 */
export const architectures: Readonly<Record<string, Architecture>> = {
  distilbert: architecture('DistilBert', 'wordPiece', 'DistilBertTokenizer', false),
  bert: architecture('Bert', 'wordPiece', 'BertTokenizer', true),
  mpnet: architecture('MPNet', 'wordPiece', 'MPNetTokenizer', false),
  roberta: architecture('Roberta', 'byteLevel', 'RobertaTokenizer', false),
  modernbert: architecture('ModernBert', 'byteLevel', 'PreTrainedTokenizerFast', false),
  'deberta-v2': architecture('DebertaV2', 'unigram', 'DebertaV2Tokenizer', true),
};

export interface TinyModel {
  /** A key of `architectures`; DistilBERT when not given. */
  readonly type?: string;
  /** By label, the words that speak for it. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Each label for itself, not one of all. */
  readonly isMultiLabel?: boolean;
  /** Laid over config.json. */
  readonly config?: object;
}

/** Added to its label's logit by each word that speaks for it. */
const wordLogit = 4;

/** The files of a model that knows a few words, by their paths. */
export function tinyModelFiles({
  type = 'distilbert',
  labels,
  isMultiLabel = false,
  config = {},
}: TinyModel): Readonly<Record<string, string | Buffer>> {
  const known = architectures[type];
  if (known === undefined) throw new Error(`There is no architecture ${type}.`);
  const names = Object.keys(labels);
  const tokenizer = tinyTokenizer(known.tokenizer, [...new Set(Object.values(labels).flat())]);
  const columns = new Map<string, number>();
  for (const [column, name] of names.entries())
    for (const word of labels[name] ?? []) for (const token of tokenizer.tokensOf(word)) columns.set(token, column);
  const table = tokenizer.tokens.map((token) =>
    names.map((_, column) => (columns.get(token) === column ? wordLogit : 0)),
  );
  const bias = names.map(() => (isMultiLabel ? -2 : 0));
  return {
    'config.json': JSON.stringify({
      model_type: type,
      architectures: [`${known.name}ForSequenceClassification`],
      id2label: Object.fromEntries(names.map((name, index) => [index, name])),
      max_position_embeddings: 64,
      pad_token_id: tokenizer.tokens.findIndex((token) => /pad/i.test(token)),
      ...(isMultiLabel && { problem_type: 'multi_label_classification' }),
      ...config,
    }),
    'tokenizer.json': JSON.stringify(tokenizer.file),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: known.tokenizerClass,
      model_max_length: 64,
      ...specialTokensOf(known.tokenizer),
    }),
    'onnx/model_quantized.onnx': onnxNetwork({ table, bias, takesTokenTypes: known.takesTokenTypes }),
  };
}

/** Writes a model's files below a folder. */
export async function writeModel(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function architecture(
  name: string,
  tokenizer: TokenizerKind,
  tokenizerClass: string,
  takesTokenTypes: boolean,
): Architecture {
  return { name, tokenizer, tokenizerClass, takesTokenTypes };
}

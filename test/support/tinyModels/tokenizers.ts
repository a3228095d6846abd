/** Which kind of tokenizer.json an architecture comes with, in the form that Hugging Face Tokenizers writes it. */
export type TokenizerKind = 'wordPiece' | 'byteLevel' | 'unigram';

export interface TinyTokenizer {
  readonly file: object;
  /** Every token at its id. */
  readonly tokens: readonly string[];
  /** The tokens that mean a word of the vocabulary, wherever it stands. */
  tokensOf(word: string): readonly string[];
}

interface Special {
  readonly pad: string;
  readonly begin: string;
  readonly end: string;
  readonly unknown: string;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

export function tinyTokenizer(kind: TokenizerKind, words: readonly string[]): TinyTokenizer {
  switch (kind) {
    case 'wordPiece':
      return wordPiece(words);
    case 'byteLevel':
      return byteLevel(words);
    case 'unigram':
      return unigram(words);
    default:
      return kind satisfies never;
  }
}

const bracketed: Special = { pad: '[PAD]', begin: '[CLS]', end: '[SEP]', unknown: '[UNK]' };
const angled: Special = { pad: '<pad>', begin: '<s>', end: '</s>', unknown: '<unk>' };

function wordPiece(words: readonly string[]): TinyTokenizer {
  const tokens = [...Object.values(bracketed), ...words];
  const file = tokenizerFile(bracketed, tokens, {
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      unk_token: bracketed.unknown,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: vocabulary(tokens),
    },
  });
  return { file, tokens, tokensOf: (word) => [word] };
}

/** Bytes, and whole words with and without the space before them: what is no such word stays in bytes. */
function byteLevel(words: readonly string[]): TinyTokenizer {
  const special = [angled.begin, angled.pad, angled.end, angled.unknown];
  const tokens = [...special, ...byteCharacters(), ...words.flatMap((word) => [word, `Ġ${word}`])];
  const file = tokenizerFile(angled, tokens, {
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      unk_token: angled.unknown,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      // Merges of several words that share letters would cut one another short.
      ignore_merges: true,
      vocab: vocabulary(tokens),
      merges: [],
    },
  });
  return { file, tokens, tokensOf: (word) => [word, `Ġ${word}`] };
}

function unigram(words: readonly string[]): TinyTokenizer {
  const tokens = [...Object.values(bracketed), ...words.map((word) => `▁${word}`), '▁', ...letters];
  const file = tokenizerFile(bracketed, tokens, {
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', add_prefix_space: true, prepend_scheme: 'always' },
    model: {
      type: 'Unigram',
      unk_id: tokens.indexOf(bracketed.unknown),
      vocab: tokens.map((token) => [token, token.length > 2 && token.startsWith('▁') ? -2 : -8]),
    },
  });
  return { file, tokens, tokensOf: (word) => [`▁${word}`] };
}

function tokenizerFile({ begin, end, ...others }: Special, tokens: readonly string[], parts: object): object {
  const special = { begin, end, ...others };
  const named = (token: string): object => ({ id: token, ids: [tokens.indexOf(token)], tokens: [token] });
  const frame = [{ SpecialToken: { id: begin, type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }];
  const last = { SpecialToken: { id: end, type_id: 0 } };
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: Object.values(special).map((content) => ({
      id: tokens.indexOf(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    post_processor: {
      type: 'TemplateProcessing',
      single: [...frame, last],
      pair: [...frame, last, { Sequence: { id: 'B', type_id: 0 } }, last],
      special_tokens: { [begin]: named(begin), [end]: named(end) },
    },
    decoder: null,
    ...parts,
  };
}

export function specialTokensOf(kind: TokenizerKind): object {
  const { pad, begin, end, unknown } = kind === 'byteLevel' ? angled : bracketed;
  return { pad_token: pad, cls_token: begin, sep_token: end, unk_token: unknown };
}

function vocabulary(tokens: readonly string[]): object {
  return Object.fromEntries(tokens.map((token, id) => [token, id]));
}

/** GPT-2's stand-ins for the 256 bytes: those that can be seen are themselves, the others come after U+0100. */
function byteCharacters(): readonly string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isSeen(byte) ? byte : next++));
}

function isSeen(byte: number): boolean {
  return (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
}

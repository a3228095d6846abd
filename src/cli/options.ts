/** One option of the command line. */
export interface OptionRow {
  readonly type: 'boolean' | 'string';
  /** One letter. */
  readonly short?: string;
  /** What stands for the value in the help; an option with one takes a value. */
  readonly value?: string;
  /** What holds without the option, in words. */
  readonly default?: string;
  readonly help: string;
}

/** The options in the order the help shows them; parsing, the help and the README's table are made from this. */
export const options = {
  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    default: 'table, with gates findings',
    help: 'What is written: table, json, jsonl, csv; parquet or arrow, a file of columns; svg, a picture of the arc of each file; html or md, a report; or findings, sarif, junit, github or gitlab, only what the gates do not let through.',
  },
  out: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'Write to this file instead of the standard output: all of it, once it is there, and never over a file that is read.',
  },
  lines: { type: 'boolean', short: 'l', help: 'Take each line as one text: a row per line, in order, as they come.' },
  column: {
    type: 'string',
    value: 'NAME',
    help: 'Take each row of CSV (comma, semicolon or tab) or each object of JSON lines as one text, the one in this column or below this key; csv and jsonl keep all columns and put theirs behind.',
  },
  emotions: {
    type: 'string',
    short: 'e',
    value: 'NAME,…',
    help: 'Only rows with these verdicts (none is one of them). Shares still count every passage.',
  },
  'fail-on': {
    type: 'string',
    value: 'NAME>LIMIT',
    help: 'End with 3 where a passage has this emotion (any is every one) and more than so many of 100 people would agree: anger>80, any>=0.9, or anger alone. May be given several times.',
  },
  'max-share': {
    type: 'string',
    value: 'NAME=PERCENT',
    help: 'End with 3 where more of the words of a file have this verdict: anger=10%. May be given several times.',
  },
  'check-intent': {
    type: 'boolean',
    help: 'Only say whether the comments <!-- emotion: NAME --> are met, or, beside gates, list the missed ones too; exit code 1 on a miss, 2 on a misspelt name.',
  },
  baseline: {
    type: 'string',
    value: 'FILE',
    help: 'Only findings that do not stand in this file fail; it knows them where lines move.',
  },
  'write-baseline': {
    type: 'boolean',
    help: 'Put what is found into the file of --baseline, and let nothing of it fail.',
  },
  config: {
    type: 'string',
    value: 'FILE',
    default: 'the nearest .emotionlensrc.json, or emotionLens in package.json',
    help: 'What the project asks: settings, gates and assertions, from this file. Options given go before it.',
  },
  'no-config': { type: 'boolean', help: 'Look for no such file.' },
  'changed-since': {
    type: 'string',
    value: 'REV',
    help: 'Only files that have changed since this revision of Git, or since the work branched off from it; new ones too.',
  },
  watch: {
    type: 'boolean',
    short: 'w',
    help: 'Go on: whenever files change, come or go, read those again and write all of the output anew. Ctrl+C ends it with the exit code of the last time.',
  },
  voice: {
    type: 'string',
    value: 'all|dialogue|narration',
    default: 'all',
    help: 'Only passages most of whose words are quoted speech, or are not; rows and shares count no others.',
  },
  compare: {
    type: 'string',
    short: 'c',
    value: 'OLDER',
    help: 'Only say what the one file named has become since OLDER, an earlier draft of it, or - for the standard input.',
  },
  'ignore-quotes': { type: 'boolean', help: 'Leave out the block quotes of Markdown.' },
  'string-keys': {
    type: 'string',
    value: 'KEYS',
    help: 'Keys of the strings that are prose in JSON, YAML and properties, such as message,**.description; may be repeated.',
  },
  threshold: {
    type: 'string',
    short: 't',
    value: '51…100',
    default: "the model's",
    help: 'Name an emotion when at least so many of 100 people would agree; with a model that says nothing of people, from a probability of so many percent.',
  },
  'text-kind': {
    type: 'string',
    value: 'auto|story|documentation|messages',
    default: 'auto',
    help: 'Kind of text by which agreement was measured; auto goes by code, quoted speech and first person.',
  },
  margin: {
    type: 'string',
    value: '0…1',
    default: "the model's",
    help: 'Least distance between the probabilities of the two best labels.',
  },
  'minimum-words': {
    type: 'string',
    value: 'N',
    default: "the model's",
    help: 'Texts with fewer words have no clear emotion.',
  },
  'any-language': { type: 'boolean', help: 'Name emotions in documents that are not English too.' },
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    default: '-',
    help: 'Name of the text on the standard input; its ending says whether it is Markdown.',
  },
  'max-size': { type: 'string', value: 'KB', default: '2048', help: 'Largest file read, in kilobytes.' },
  model: {
    type: 'string',
    short: 'm',
    value: 'FOLDER',
    default: "the package's",
    help: "Another model's folder: config.json, tokenizer.json, tokenizer_config.json, and onnx/model_quantized.onnx or onnx/model.onnx.",
  },
  server: {
    type: 'string',
    value: 'URL',
    help: 'Send the texts to a Text Embeddings Inference server to be read there; its key, if it wants one, stands in EMOTION_LENS_SERVER_KEY. With --model, that folder’s figures hold for its model.',
  },
  runtime: {
    type: 'string',
    value: 'auto|native|wasm',
    default: 'auto',
    help: 'What computes the scores; auto is native where it loads, else WebAssembly.',
  },
  threads: {
    type: 'string',
    value: 'N',
    default: 'half the cores',
    help: 'Processor threads the model may use, at most half the cores.',
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    help: 'No progress and no word about skipped input; the exit code still tells.',
  },
  verbose: {
    type: 'boolean',
    short: 'v',
    help: "Say what the model's process says: the details of what went wrong, and which runtime it uses.",
  },
  help: { type: 'boolean', short: 'h', help: 'Show this help.' },
  version: { type: 'boolean', short: 'V', help: 'Show the version.' },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof options;

export const optionNames: readonly OptionName[] = Object.keys(options).filter(isOptionName);

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/** The option of that name, with what it may lack. */
export function optionRow(name: OptionName): OptionRow {
  return options[name];
}

import { availableParallelism } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';

import { t } from '@vscode/l10n';

import { runtimeChoices, type RuntimeChoice, type Thresholds } from '../core/scoring/modelInfo.ts';
import type { Assertion } from '../core/findings/assertions/assertion.ts';
import { isModelProblem } from '../core/scoring/classifier.ts';
import { serverAddress } from '../server/server.ts';
import { numberOf, oneOf, suggestedOption, WrongUsage } from './optionValues.ts';
import { gateProblemText } from '../render/findings/gateText.ts';
import { emotionGateOf, type Gate, type Parsed, shareGateOf } from '../core/findings/gate.ts';
import { isOptionName, type OptionName, optionNames, optionRow, options } from './options.ts';
import { thresholdOf } from '../core/scoring/thresholdUnit.ts';
import { type TextKindChoice, textKindChoices } from '../core/text/language/textKind.ts';
import { type Voice, voices } from '../core/text/language/speech.ts';

/** What is written of everything that is read. */
const wholeFormatNames = ['table', 'json', 'jsonl', 'csv', 'svg', 'html', 'md'] as const;
/** The same as a file of columns, which is no text. */
const columnFormatNames = ['parquet', 'arrow'] as const;
/** What is written of findings alone. */
const findingFormatNames = ['findings', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type WholeFormatName = (typeof wholeFormatNames)[number];
export type ColumnFormatName = (typeof columnFormatNames)[number];
export type FindingFormatName = (typeof findingFormatNames)[number];
export const formatNames = [...wholeFormatNames, ...columnFormatNames, ...findingFormatNames] as const;
export type FormatName = (typeof formatNames)[number];

export function isColumnFormat(name: FormatName): name is ColumnFormatName {
  return columnFormatNames.some((each) => each === name);
}

export function isFindingFormat(name: FormatName): name is FindingFormatName {
  return findingFormatNames.some((each) => each === name);
}

const voiceChoices = ['all', ...voices] as const;

export interface ModelRequest {
  /** As given; undefined for the model of the package. */
  readonly folder: string | undefined;
  /** The address of a server that reads in the model's place. */
  readonly server: string | undefined;
  readonly runtime: RuntimeChoice;
  readonly threads: number;
}

/** What the user asks for, checked. */
export interface Request {
  /** Files, folders, globs and `-`, as given; empty when none was. */
  readonly inputs: readonly string[];
  readonly stdinFilename: string | undefined;
  /** Undefined where none was asked for. */
  readonly format: FormatName | undefined;
  readonly out: string | undefined;
  readonly lines: boolean;
  /** The column or key with the texts of records, as given. */
  readonly column: string | undefined;
  /** Undefined for every passage. */
  readonly voice: Voice | undefined;
  /** The earlier draft, as given, that the one input is to be compared with. */
  readonly compare: string | undefined;
  readonly ignoreQuotes: boolean;
  /** Say what came of the intents stated in the inputs, and nothing else but findings. */
  readonly checkIntent: boolean;
  /** What fails, with emotions as given: only the model knows which names are right. */
  readonly gates: readonly Gate[];
  /** A file of known findings, as given. */
  readonly baseline: string | undefined;
  /** Write that file. */
  readonly writesBaseline: boolean;
  /** A revision of Git, as given. */
  readonly changedSince: string | undefined;
  /** The project's file, as given; undefined for the nearest, null for none. */
  readonly config: string | null | undefined;
  /** What the project states of itself. */
  readonly assertions: readonly Assertion[];
  /** As given: only the model knows which names are right. */
  readonly emotions: readonly string[];
  /** What is laid over the model's own thresholds. */
  readonly thresholds: Partial<Thresholds>;
  readonly englishOnly: boolean;
  /** Undefined where it was not said. */
  readonly textKind: TextKindChoice | undefined;
  readonly maximumKilobytes: number | undefined;
  readonly model: ModelRequest;
  readonly quiet: boolean;
  /** Say what the model's process says. */
  readonly verbose: boolean;
}

export type Command =
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | { readonly type: 'analyse'; readonly request: Request }
  /** A server for assistants; its inputs are the folders that it may read files of. */
  | { readonly type: 'mcp'; readonly request: Request };

/** Throws WrongUsage. An option given twice holds as given last; `--emotions` and the gates add up. */
export function commandOf(args: readonly string[]): Command {
  return args[0] === 'mcp' ? servedOf(commandWith(args.slice(1))) : commandWith(args).command;
}

interface Given {
  readonly command: Exclude<Command, { readonly type: 'mcp' }>;
  readonly options: readonly OptionName[];
}

/** Options that say something of an output that a server has not. */
const ofOutput: ReadonlySet<OptionName> = new Set([
  'format',
  'out',
  'lines',
  'emotions',
  'check-intent',
  'voice',
  'compare',
  'stdin-filename',
  'column',
  'fail-on',
  'max-share',
  'baseline',
  'write-baseline',
  'changed-since',
  'config',
  'no-config',
]);

function servedOf({ command, options: given }: Given): Command {
  const wrong = given.find((name) => ofOutput.has(name));
  if (wrong !== undefined) throw new WrongUsage(`mcp writes what an assistant asks for; leave out --${wrong}.`);
  return command.type === 'analyse' ? { ...command, type: 'mcp' } : command;
}

function commandWith(args: readonly string[]): Given {
  const given = new Map<OptionName, readonly string[]>();
  const inputs: string[] = [];
  for (const token of tokensOf(args)) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOptionName(name)) throw new WrongUsage(`There is no option ${rawName}.${suggestedOption(rawName)}`);
    if (options[name].type === 'boolean') {
      if (inlineValue === true) throw new WrongUsage(`${rawName} takes no value.`);
      given.set(name, []);
      continue;
    }
    const swallowed = inlineValue !== true && /^-[^\d.]/.test(value ?? '');
    if (value === undefined || value === '' || swallowed) throw new WrongUsage(`${rawName} needs a value.`);
    given.set(name, addsUp(name) ? [...(given.get(name) ?? []), value] : [value]);
  }
  const names = [...given.keys()];
  if (given.has('help')) return { command: { type: 'help' }, options: names };
  if (given.has('version')) return { command: { type: 'version' }, options: names };
  return { command: { type: 'analyse', request: requestOf(given, inputs) }, options: names };
}

function requestOf(given: ReadonlyMap<OptionName, readonly string[]>, inputs: readonly string[]): Request {
  const text = (name: OptionName): string | undefined => given.get(name)?.[0];
  const number = (name: OptionName, min: number, max: number, whole: boolean): number | undefined =>
    numberOf(name, text(name), min, max, whole);
  const margin = number('margin', 0, 1, false);
  const minimumWords = number('minimum-words', 1, 100, true);
  return {
    inputs,
    stdinFilename: text('stdin-filename'),
    format: formatOf(given),
    out: text('out'),
    lines: takesTexts(given, 'lines'),
    column: takesTexts(given, 'column') ? text('column') : undefined,
    voice: voiceOf(oneOf('voice', text('voice'), voiceChoices)),
    compare: text('compare'),
    ignoreQuotes: given.has('ignore-quotes'),
    checkIntent: checksIntent(given),
    gates: gatesOf(given),
    baseline: text('baseline'),
    writesBaseline: given.has('write-baseline'),
    changedSince: changedSinceOf(given),
    config: configOf(given),
    assertions: [],
    emotions: (given.get('emotions') ?? [])
      .flatMap((list) => list.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    thresholds: {
      ...leastOf(text('threshold')),
      ...(margin !== undefined && { margin }),
      ...(minimumWords !== undefined && { minimumWords }),
    },
    englishOnly: !given.has('any-language'),
    textKind: given.has('text-kind') ? oneOf('text-kind', text('text-kind'), textKindChoices) : undefined,
    maximumKilobytes: number('max-size', 1, 524_288, true),
    model: {
      folder: text('model'),
      server: serverOf(given),
      runtime: oneOf('runtime', text('runtime'), runtimeChoices),
      threads: number('threads', 1, 32, true) ?? Math.min(32, Math.max(1, availableParallelism() >> 1)),
    },
    quiet: given.has('quiet'),
    verbose: given.has('verbose'),
  };
}

/** Of 100 people; 0 to 1 is the probability that earlier versions took. Throws WrongUsage. */
function leastOf(text: string | undefined): Partial<Thresholds> {
  const value = Number(text);
  if (text !== undefined && /^(?:0?\.\d+|[01](?:\.0*)?)$/.test(text)) return thresholdOf(value);
  return thresholdOf(numberOf('threshold', text, 51, 100, false));
}

function formatOf(given: ReadonlyMap<OptionName, readonly string[]>): FormatName | undefined {
  const text = given.get('format')?.[0];
  return text === undefined ? undefined : oneOf('format', text, formatNames);
}

/** Throws WrongUsage. */
function gatesOf(given: ReadonlyMap<OptionName, readonly string[]>): readonly Gate[] {
  const gates = [
    ...(given.get('fail-on') ?? []).map((text) => gateNamed('fail-on', text, emotionGateOf(text))),
    ...(given.get('max-share') ?? []).map((text) => gateNamed('max-share', text, shareGateOf(text))),
  ];
  if (given.has('compare') && gates.length > 0)
    throw new WrongUsage(t('--compare only says what has changed; leave it out, or the gates.'));
  return gates;
}

function changedSinceOf(given: ReadonlyMap<OptionName, readonly string[]>): string | undefined {
  if (given.has('changed-since') && given.has('compare'))
    throw new WrongUsage(t('--compare reads the files it is given; leave out --changed-since.'));
  return given.get('changed-since')?.[0];
}

function configOf(given: ReadonlyMap<OptionName, readonly string[]>): string | null | undefined {
  if (!given.has('no-config')) return given.get('config')?.[0];
  if (given.has('config')) throw new WrongUsage(t('--config and --no-config do not go together; leave out one.'));
  return null;
}

function gateNamed<T extends Gate>(option: OptionName, text: string, parsed: Parsed<T>): T {
  if ('gate' in parsed) return parsed.gate;
  throw new WrongUsage(gateProblemText(`--${option}`, text, parsed.problem, option === 'max-share'));
}

/** Options that hold as often as they are given. */
function addsUp(name: OptionName): boolean {
  return name === 'emotions' || name === 'fail-on' || name === 'max-share';
}

function serverOf(given: ReadonlyMap<OptionName, readonly string[]>): string | undefined {
  for (const name of ['runtime', 'threads'] as const)
    if (given.has('server') && given.has(name))
      throw new WrongUsage(
        t('--{0} is for a model on this machine, and --server for one elsewhere; leave out one of the two.', name),
      );
  const text = given.get('server')?.[0];
  try {
    return text === undefined ? undefined : serverAddress(text);
  } catch (error) {
    if (!isModelProblem(error)) throw error;
    throw new WrongUsage(error.message);
  }
}

function voiceOf(choice: (typeof voiceChoices)[number]): Voice | undefined {
  return choice === 'all' ? undefined : choice;
}

/** Whether texts of an input come one by one, without what stands around them. */
function takesTexts(given: ReadonlyMap<OptionName, readonly string[]>, by: 'lines' | 'column'): boolean {
  if (!given.has(by)) return false;
  if (given.has('lines') && given.has('column'))
    throw new WrongUsage(t('--lines and --column do not go together; leave out one.'));
  for (const name of ['compare', 'ignore-quotes', 'voice'] as const)
    if (given.has(name) && given.get(name)?.[0] !== 'all')
      throw new WrongUsage(`--${name} needs passages, which --${by} has none of; leave out one of the two.`);
  return true;
}

function checksIntent(given: ReadonlyMap<OptionName, readonly string[]>): boolean {
  if (!given.has('check-intent')) return false;
  for (const name of ['format', 'lines', 'column', 'emotions', 'compare'] as const)
    if (given.has(name) && !(name === 'format' && isFindingFormat(formatOf(given) ?? 'table')))
      throw new WrongUsage(`--check-intent writes a list of its own; leave out --${name}.`);
  return true;
}

/** What stands on the command line, unchecked: parseArgs' own sentences name neither the near option nor the limits. */
function tokensOf(args: readonly string[]) {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    optionNames.map((name) => {
      const { type, short } = optionRow(name);
      return [name, { type, ...(short !== undefined && { short }) }];
    }),
  );
  return parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true }).tokens;
}

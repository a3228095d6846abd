import type { Assertion } from '../core/findings/assertions/assertion.ts';
import type { Gate } from '../core/findings/gate.ts';
import type { RuntimeChoice, Thresholds } from '../core/scoring/modelInfo.ts';
import type { Voice } from '../core/text/language/speech.ts';
import type { TextKindChoice } from '../core/text/language/textKind.ts';

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
  /** Keys of strings that are prose. */
  readonly stringKeys: readonly string[];
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
  /** Go on as files change. */
  readonly watch: boolean;
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

/** Whether anything that is read can fail. */
export function hasChecks({
  gates,
  assertions,
  checkIntent,
}: Pick<Request, 'gates' | 'assertions' | 'checkIntent'>): boolean {
  return checkIntent || gates.length > 0 || assertions.length > 0;
}

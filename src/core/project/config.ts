import type { Assertion } from '../findings/assertions/assertion.ts';
import {
  emotionGateOf,
  type EmotionGate,
  type GateProblem,
  type Parsed,
  type ShareGate,
  shareGateOf,
} from '../findings/gate.ts';
import { fieldsOf, isRecord } from '../scoring/guards.ts';
import type { LabelThresholds } from '../scoring/modelInfo.ts';
import { type TextKindChoice, textKindChoices } from '../text/language/textKind.ts';
import { configSchema } from './configSchema.ts';
import { type Path, type SchemaProblem, schemaProblems } from './schemaProblems.ts';
import { assertionOf } from './writtenAssertion.ts';
import { listOf, stringsOf } from './writtenStrings.ts';

/** What may hold for some files alone; what is absent is not said. */
export interface FileSettings {
  readonly threshold?: number;
  readonly textKind?: TextKindChoice;
  readonly margin?: number;
  readonly labelThresholds?: LabelThresholds;
  readonly minimumWords?: number;
  readonly englishOnly?: boolean;
  readonly ignoreQuotes?: boolean;
  readonly stringKeys?: readonly string[];
  readonly maximumKilobytes?: number;
  readonly failOn?: readonly EmotionGate[];
  readonly maxShare?: readonly ShareGate[];
}

export interface Override {
  readonly files: readonly string[];
  readonly settings: FileSettings;
}

/** What a project asks of the emotions in its texts. All names are below the folder of the file it stands in. */
export interface Config {
  /** Absent where it is not said, empty where it is and nobody can read it. */
  readonly files?: readonly string[];
  readonly ignoreFiles: readonly string[];
  readonly emotions: readonly string[];
  readonly settings: FileSettings;
  readonly checkIntent: boolean;
  readonly baseline?: string;
  readonly overrides: readonly Override[];
  readonly assertions: readonly Assertion[];
}

export type ConfigProblem =
  | SchemaProblem
  | { readonly path: Path; readonly kind: 'gate'; readonly written: string; readonly problem: GateProblem };

export interface ReadConfig {
  /** Without what is wrong with it: an entry of a list goes alone, anything else with its key. */
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** The configuration in a value, whatever it is. */
export function configOf(value: unknown): ReadConfig {
  const problems: ConfigProblem[] = [...schemaProblems(value, configSchema)];
  const isWrong = (...path: Path): boolean =>
    problems.some((problem) => path.every((step, index) => problem.path[index] === step));
  const root = fieldsOf(value);
  const fields = Object.fromEntries(Object.entries(root).filter(([key]) => isList(key) || !isWrong(key)));
  const entries = (key: string): readonly (readonly [number, Readonly<Record<string, unknown>>])[] =>
    listOf(fields[key]).flatMap((entry, index) => (isWrong(key, index) || !isRecord(entry) ? [] : [[index, entry]]));
  const gates = <T>(written: unknown, parse: (text: string) => Parsed<T>, path: Path): readonly T[] =>
    stringsOf(written).flatMap((text, index) => {
      const parsed = parse(text);
      if ('gate' in parsed) return [parsed.gate];
      problems.push({ path: [...path, index], kind: 'gate', written: text, problem: parsed.problem });
      return [];
    });
  const settings = (of: Readonly<Record<string, unknown>>, path: Path): FileSettings => ({
    ...settingsOf(of),
    ...(of['failOn'] !== undefined && { failOn: gates(of['failOn'], emotionGateOf, [...path, 'failOn']) }),
    ...(of['maxShare'] !== undefined && { maxShare: gates(of['maxShare'], shareGateOf, [...path, 'maxShare']) }),
  });
  const { baseline } = fields;
  const config: Config = {
    ...(Object.hasOwn(root, 'files') && { files: stringsOf(fields['files']) }),
    ignoreFiles: stringsOf(fields['ignore.files']),
    emotions: stringsOf(fields['emotions']),
    settings: settings(fields, []),
    checkIntent: fields['checkIntent'] === true,
    ...(typeof baseline === 'string' && { baseline }),
    overrides: entries('overrides').map(([index, entry]) => ({
      files: stringsOf(entry['files']),
      settings: settings(entry, ['overrides', index]),
    })),
    assertions: entries('assertions').flatMap(([index, entry]) => {
      const assertion = assertionOf(entry, (key, text) => gates([text], shareGateOf, ['assertions', index, key])[0]);
      return assertion === undefined ? [] : [assertion];
    }),
  };
  return { config, problems };
}

/** Its entries stand each for itself. */
function isList(key: string): boolean {
  return key === 'overrides' || key === 'assertions';
}

function settingsOf(of: Readonly<Record<string, unknown>>): FileSettings {
  const { threshold, margin, minimumWords, englishOnly, maximumFileSize, labelThresholds } = of;
  const textKind = textKindChoices.find((choice) => choice === of['textKind']);
  const ignoreQuotes = of['ignore.quotes'];
  return {
    ...(typeof threshold === 'number' && { threshold }),
    ...(textKind !== undefined && { textKind }),
    ...(typeof margin === 'number' && { margin }),
    ...(isRecord(labelThresholds) && { labelThresholds: numbersOf(labelThresholds) }),
    ...(typeof minimumWords === 'number' && { minimumWords }),
    ...(typeof englishOnly === 'boolean' && { englishOnly }),
    ...(typeof ignoreQuotes === 'boolean' && { ignoreQuotes }),
    ...(of['strings.keys'] !== undefined && { stringKeys: stringsOf(of['strings.keys']) }),
    ...(typeof maximumFileSize === 'number' && { maximumKilobytes: maximumFileSize }),
  };
}

function numbersOf(value: Readonly<Record<string, unknown>>): LabelThresholds {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (typeof each === 'number' ? [[key, each] as const] : [])),
  );
}

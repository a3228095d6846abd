import { join, relative, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import type { Judgement } from '../../core/document/analysis/analysis.ts';
import { sentences } from '../../core/language/lists.ts';
import type { Gate } from '../../core/findings/gate.ts';
import type { FileSettings } from '../../core/project/config.ts';
import { matchesGlobs } from '../../core/project/matching.ts';
import { settingsFor } from '../../core/project/settingsFor.ts';
import { withoutChecks } from '../../core/project/withoutChecks.ts';
import type { Thresholds } from '../../core/scoring/modelInfo.ts';
import { thresholdOf } from '../../core/scoring/thresholdUnit.ts';
import { ProjectProblem } from '../findings/projectProblem.ts';
import { shown } from '../input/found.ts';
import { options } from '../options.ts';
import { hasChecks, type Request } from '../request.ts';
import { configFile, type ConfigFile } from './configFile.ts';

/** What holds for one file. */
export interface FileRules {
  readonly judgement: Judgement;
  readonly ignoreQuotes: boolean;
  readonly stringKeys: readonly string[];
  readonly maximumKilobytes: number;
  /** With emotions as given. */
  readonly gates: readonly Gate[];
}

/** The project that the working folder is in, or that is named. Rejects with ProjectProblem, where nobody can read which files it names too. */
export async function projectFor(options: Request, cwd: string): Promise<Project> {
  const file = options.config === null ? undefined : await configFile(options.config, cwd);
  const project = new Project(options, file, cwd);
  if (project.isWithoutFiles) throw new ProjectProblem(sentences(...project.problems, whatToRead()));
  return project;
}

function whatToRead(): string {
  return t('What is to be read is not known: mend that, or name files, or - for the standard input.');
}

/** What was asked on the command line, and behind it what the project asks. */
export class Project {
  readonly #options: Request;
  readonly #file: ConfigFile | undefined;
  readonly #cwd: string;
  /** The same files have the same rules, which others are compared with by their identity. */
  readonly #known = new Map<string, FileRules>();

  constructor(options: Request, file: ConfigFile | undefined, cwd: string) {
    this.#options = options;
    // What has changed is told, and nothing else is asked of it.
    this.#file = file && options.compare !== undefined ? { ...file, config: withoutChecks(file.config) } : file;
    this.#cwd = cwd;
  }

  /** What holds for all of the work. */
  get request(): Request {
    const options = this.#options;
    if (this.#file === undefined) return options;
    const { config, folder } = this.#file;
    const here = (name: string): string => shown(relative(this.#cwd, join(folder, name))) || '.';
    const { assertions, checkIntent } = config;
    const rules = [config.settings, ...config.overrides.map(({ settings }) => settings)].map((each) =>
      this.#rulesOf(each),
    );
    const gates = [...new Set(rules.flatMap((each) => each.gates))];
    const checks = hasChecks({ gates, assertions, checkIntent });
    // Without anything that could be found a baseline keeps nothing.
    const baseline = config.baseline !== undefined && checks ? here(config.baseline) : undefined;
    return {
      ...options,
      inputs: this.#isWhole ? (config.files ?? []).map(here) : options.inputs,
      format: options.format ?? (checks ? 'findings' : undefined),
      emotions: options.emotions.length > 0 ? options.emotions : config.emotions,
      checkIntent: options.checkIntent || checkIntent,
      thresholds: rules[0]?.judgement.thresholds ?? options.thresholds,
      gates,
      assertions,
      baseline: options.baseline ?? baseline,
    };
  }

  /** Whether all that the project says of its files is to be read. */
  get readsAll(): boolean {
    const { changedSince, compare } = this.#options;
    if (this.#file === undefined || changedSince !== undefined || compare !== undefined) return false;
    return this.#isWhole ? this.#namesFiles : this.#isNamed(this.#file.folder);
  }

  /** Whether of the files that it names only some are, or are likely to be. */
  get readsPart(): boolean {
    return this.#options.changedSince !== undefined || (!this.#isWhole && this.#namesFiles);
  }

  get #isWhole(): boolean {
    const { inputs, compare, stdinFilename } = this.#options;
    return inputs.length === 0 && compare === undefined && stdinFilename === undefined;
  }

  #isNamed(folder: string): boolean {
    return this.#options.inputs.some((input) => resolve(this.#cwd, input) === folder);
  }

  get #namesFiles(): boolean {
    return (this.#file?.config.files?.length ?? 0) > 0;
  }

  /** Whether it alone says what is to be read, in a way that nobody can read. */
  get isWithoutFiles(): boolean {
    return this.#isWhole && this.#file?.config.files?.length === 0;
  }

  /** Whether the project wants nothing of it read. */
  readonly ignores = (file: string): boolean =>
    this.#file !== undefined && matchesGlobs(this.#file.config.ignoreFiles, this.nameOf(file));

  /** Where it stands, as the user knows it. */
  get path(): string | undefined {
    return this.#file?.name;
  }

  get problems(): readonly string[] {
    return this.#file?.problems ?? [];
  }

  /** The labels that it sets thresholds for, each once. */
  get thresholdLabels(): readonly string[] {
    if (this.#file === undefined) return [];
    const { settings, overrides } = this.#file.config;
    const all = [settings, ...overrides.map((override) => override.settings)];
    return [...new Set(all.flatMap(({ labelThresholds = {} }) => Object.keys(labelThresholds)))];
  }

  /** What a file is called below the project's folder; without a project below the working one. */
  readonly nameOf = (file: string): string =>
    shown(relative(this.#file?.folder ?? this.#cwd, resolve(this.#cwd, file)));

  /** What holds for texts of which nothing else is said. */
  get generalRules(): FileRules {
    return this.#rulesOf(this.#file?.config.settings ?? {});
  }

  readonly rulesOf = (file: string): FileRules => {
    const config = this.#file?.config;
    const known = this.#known.get(config === undefined ? '' : file);
    if (known !== undefined) return known;
    const rules = this.#rulesOf(config === undefined ? {} : settingsFor(config, this.nameOf(file)));
    // One file is read after the other.
    this.#known.clear();
    this.#known.set(config === undefined ? '' : file, rules);
    return rules;
  };

  #rulesOf(settings: FileSettings): FileRules {
    const { thresholds, englishOnly, textKind, ignoreQuotes, stringKeys, maximumKilobytes, gates } = this.#options;
    const kind = textKind ?? settings.textKind;
    return {
      judgement: {
        thresholds: { ...thresholdsOf(settings, thresholds), ...thresholds },
        englishOnly: englishOnly && (settings.englishOnly ?? true),
        ...(kind !== undefined && { textKind: kind }),
      },
      ignoreQuotes: ignoreQuotes || (settings.ignoreQuotes ?? false),
      stringKeys: stringKeys.length > 0 ? stringKeys : (settings.stringKeys ?? []),
      maximumKilobytes: maximumKilobytes ?? settings.maximumKilobytes ?? Number(options['max-size'].default),
      gates: [...givenOr(gates, 'emotion', settings.failOn), ...givenOr(gates, 'share', settings.maxShare)],
    };
  }
}

/** A threshold that was given as an option is in one unit or the other, and no other stays beside it. */
function thresholdsOf(settings: FileSettings, given: Partial<Thresholds>): Partial<Thresholds> {
  const { threshold, margin, minimumWords, labelThresholds } = settings;
  return {
    ...(given.probability === undefined && thresholdOf(threshold)),
    ...(margin !== undefined && { margin }),
    ...(minimumWords !== undefined && { minimumWords }),
    ...(labelThresholds !== undefined && { labels: labelThresholds }),
  };
}

function givenOr(gates: readonly Gate[], type: Gate['type'], others: readonly Gate[] = []): readonly Gate[] {
  const given = gates.filter((gate) => gate.type === type);
  return given.length > 0 ? given : others;
}

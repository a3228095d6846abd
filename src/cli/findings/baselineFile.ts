import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { type Baseline, baselineOf, baselineText, type Entry } from '../../core/findings/baseline.ts';
import { isOfSeveralFiles } from '../../core/findings/finding.ts';
import { identityOf } from '../../files/identity.ts';
import { Replacement } from '../../files/replacement.ts';
import { problemOf, shown } from '../input/found.ts';
import type { Input } from '../input/input.ts';
import { WrongUsage } from '../optionValues.ts';
import { outputProblem } from '../output/outputProblem.ts';
import type { Found } from './checks.ts';
import { ProjectProblem } from './projectProblem.ts';

/** The file that `--baseline` names. */
export class BaselineFile {
  /** As given. */
  readonly #name: string;
  readonly #cwd: string;
  readonly #path: string;

  constructor(name: string, cwd: string) {
    this.#name = name;
    this.#cwd = cwd;
    this.#path = resolve(cwd, name);
  }

  /** What a file is called in it: the same wherever in the project the command runs. */
  readonly nameOf = (file: string): string => shown(relative(dirname(this.#path), resolve(this.#cwd, file)));

  /** Rejects with ProjectProblem. */
  async read(): Promise<Baseline> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      const way = isMissing(error) ? t('{0} does not exist; --write-baseline makes it.', this.#name) : undefined;
      throw new ProjectProblem(way ?? problemOf(this.#name, error));
    }
    const baseline = baselineOf(text);
    if (!('problem' in baseline)) return baseline;
    throw new ProjectProblem(
      baseline.problem === 'form'
        ? t('{0} is not a baseline; make one with --write-baseline.', this.#name)
        : t(
            '{0} is a baseline of another version ({1}); make it again with --write-baseline.',
            this.#name,
            baseline.version,
          ),
    );
  }

  /** Rejects with WrongUsage where it is a file that is read. */
  async checkIsFree(inputs: readonly Input[]): Promise<void> {
    const identity = await identityOf(this.#path);
    if (identity !== undefined && inputs.some((input) => input.type === 'file' && input.identity === identity))
      throw new WrongUsage(t('{0} is one of the files to read; choose another name for --baseline.', this.#name));
  }

  /**
   * Puts these findings in it, in place of what it knew of the files `read` and of those that are gone; the rest stays.
   * Where `readsPart`, so does what was found in several files together. Tells how much stays. Rejects with ProjectProblem
   * and OutputProblem.
   */
  async write(found: readonly Found[], read: ReadonlySet<string>, readsPart: boolean): Promise<number> {
    const kept = await this.#kept(found, new Set([...read].map(this.nameOf)), readsPart);
    let replacement: Replacement | undefined;
    try {
      replacement = await Replacement.open(this.#path);
      replacement.stream.write(baselineText(found, this.nameOf, kept));
      await replacement.commit();
      return kept.length;
    } catch (error) {
      await replacement?.discard();
      throw outputProblem(error, this.#name);
    }
  }

  /** What it knows of that this run says nothing of. */
  async #kept(found: readonly Found[], read: ReadonlySet<string>, readsPart: boolean): Promise<readonly Entry[]> {
    const again = new Set(found.map(({ fingerprint }) => fingerprint));
    const kept: Entry[] = [];
    for (const entry of await this.#entries()) {
      const { rule, file, fingerprint } = entry;
      if (again.has(fingerprint)) continue;
      const isElsewhere = !read.has(file) && !(await this.#isGone(file));
      if (isElsewhere || (readsPart && isOfSeveralFiles(rule))) kept.push(entry);
    }
    return kept;
  }

  /** None where it is not there, or no baseline of this version: it is made anew. */
  async #entries(): Promise<readonly Entry[]> {
    try {
      // A pipe of that name would be waited for.
      if (!(await stat(this.#path)).isFile()) return [];
      const baseline = baselineOf(await readFile(this.#path, 'utf8'));
      return 'entries' in baseline ? baseline.entries : [];
    } catch (error) {
      if (isMissing(error)) return [];
      throw new ProjectProblem(problemOf(this.#name, error));
    }
  }

  /** The standard input comes again. */
  async #isGone(file: string): Promise<boolean> {
    if (file === this.nameOf('-')) return false;
    return await stat(resolve(dirname(this.#path), file)).then(() => false, isMissing);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

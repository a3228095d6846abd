import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { type Baseline, baselineOf, baselineText } from '../../core/findings/baseline.ts';
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

  /** Puts these findings in it, in place of what was there. Rejects with OutputProblem. */
  async write(found: readonly Found[]): Promise<void> {
    let replacement: Replacement | undefined;
    try {
      replacement = await Replacement.open(this.#path);
      replacement.stream.write(baselineText(found, this.nameOf));
      await replacement.commit();
    } catch (error) {
      await replacement?.discard();
      throw outputProblem(error, this.#name);
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

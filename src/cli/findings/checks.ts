import type { Baseline } from '../../core/findings/baseline.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Fingerprints } from '../../core/findings/fingerprints.ts';
import type { Unread } from '../../core/findings/assertions/assertionCheck.ts';
import type { AssertionChecks } from '../../core/findings/assertions/assertionChecks.ts';
import type { Gate } from '../../core/findings/gate.ts';
import { intentFindings, passageFinding, shareFindings } from '../../core/findings/gateFindings.ts';
import { type Outcome, outcomeOf, worse } from '../outcome.ts';
import type { Result } from '../results.ts';

/** A finding with the name it keeps where lines move. */
export interface Found {
  readonly finding: Finding;
  readonly fingerprint: string;
}

export interface CheckRules {
  /** With emotions as the model names them. */
  readonly gatesOf: (file: string) => readonly Gate[];
  readonly checksIntents: boolean;
  readonly assertions?: AssertionChecks;
}

export interface CheckOptions {
  readonly fingerprints: Fingerprints;
  /** What is known of, and fails no more. */
  readonly baseline?: Baseline | undefined;
  /** Whether all that is found is to be known from now on. */
  readonly collects?: boolean;
}

/** Holds what is read against what a project asks of it, as it comes. */
export class Checks {
  readonly #rules: CheckRules;
  readonly #options: CheckOptions;
  readonly #collected: Found[] = [];
  readonly #read = new Set<string>();
  #known = 0;
  #outcome: Outcome = 'fine';

  constructor(rules: CheckRules, options: CheckOptions) {
    this.#rules = rules;
    this.#options = options;
  }

  /** What the findings so far make of the work. */
  get outcome(): Outcome {
    return this.#outcome;
  }

  /** Findings that were left out because they are known of. */
  get known(): number {
    return this.#known;
  }

  /** What is to be known from now on. */
  get collected(): readonly Found[] {
    return this.#collected;
  }

  /** Files that were read to their end, all of them. */
  get read(): ReadonlySet<string> {
    return this.#read;
  }

  /** What the project states of texts of which nothing was read. */
  get unread(): readonly Unread[] {
    return this.#rules.assertions?.unread ?? [];
  }

  /** What is found with this result, and is new. */
  of(result: Result): readonly Found[] {
    return this.#new(this.#findingsOf(result));
  }

  /** What is found in all files together, behind the last one. */
  end(): readonly Found[] {
    return this.#new(this.#rules.assertions?.end() ?? []);
  }

  #new(findings: readonly Finding[]): readonly Found[] {
    const { fingerprints, baseline, collects = false } = this.#options;
    return findings.flatMap((finding) => {
      const found = { finding, fingerprint: fingerprints.next(finding) };
      if (collects) {
        this.#collected.push(found);
        return [];
      }
      if (baseline?.has(found.fingerprint, finding) === true) {
        this.#known += 1;
        return [];
      }
      this.#outcome = worse(this.#outcome, outcomeOf(finding));
      return [found];
    });
  }

  #findingsOf(result: Result): readonly Finding[] {
    const { gatesOf, checksIntents, assertions } = this.#rules;
    switch (result.type) {
      case 'skipped':
      case 'unread':
        this.#read.delete(result.skipped.file);
        return [];
      case 'fileBegins':
        this.#read.add(result.file);
        assertions?.fileBegins(result.file);
        return [];
      case 'row': {
        const { file, passage, verdict } = result.row;
        assertions?.add({ passage, verdict, place: result.place });
        const finding = passageFinding(gatesOf(file), { file, place: result.place, text: passage.text, verdict });
        return finding === undefined ? [] : [finding];
      }
      case 'fileEnds': {
        const { file, distribution, intents } = result.result;
        return [
          ...shareFindings(gatesOf(file), file, distribution),
          ...(checksIntents ? intentFindings(file, intents) : []),
          ...(assertions?.fileEnds(result.source.sections) ?? []),
        ];
      }
      default:
        return result satisfies never;
    }
  }
}

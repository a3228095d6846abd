import type { Baseline } from '../../core/findings/baseline.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Fingerprints } from '../../core/findings/fingerprints.ts';
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
  readonly gates: readonly Gate[];
  readonly checksIntents: boolean;
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

  /** What is found with this result, and is new. */
  of(result: Result): readonly Found[] {
    const { fingerprints, baseline, collects = false } = this.#options;
    return this.#findingsOf(result).flatMap((finding) => {
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
    const { gates, checksIntents } = this.#rules;
    switch (result.type) {
      case 'skipped':
      case 'unread':
      case 'fileBegins':
        return [];
      case 'row': {
        const { file, passage, verdict } = result.row;
        const finding = passageFinding(gates, { file, place: result.place, text: passage.text, verdict });
        return finding === undefined ? [] : [finding];
      }
      case 'fileEnds': {
        const { file, distribution, intents } = result.result;
        return [...shareFindings(gates, file, distribution), ...(checksIntents ? intentFindings(file, intents) : [])];
      }
      default:
        return result satisfies never;
    }
  }
}

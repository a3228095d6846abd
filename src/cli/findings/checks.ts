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

/** Holds what is read against what a project asks of it, as it comes. */
export class Checks {
  readonly #rules: CheckRules;
  readonly #fingerprints: Fingerprints;
  #outcome: Outcome = 'fine';

  constructor(rules: CheckRules, fingerprints: Fingerprints) {
    this.#rules = rules;
    this.#fingerprints = fingerprints;
  }

  /** What the findings so far make of the work. */
  get outcome(): Outcome {
    return this.#outcome;
  }

  /** What is found with this result. */
  of(result: Result): readonly Found[] {
    return this.#findingsOf(result).map((finding) => {
      this.#outcome = worse(this.#outcome, outcomeOf(finding));
      return { finding, fingerprint: this.#fingerprints.next(finding) };
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

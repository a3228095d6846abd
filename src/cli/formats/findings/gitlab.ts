import { ruleOf } from '../../../core/findings/finding.ts';
import { findingText } from '../../../render/findings/findingText.ts';
import type { Found } from '../../findings/checks.ts';
import type { Format } from '../format.ts';

/** GitLab's code quality report: a list, each finding with a name that stays where lines move. */
export class GitlabFormat implements Format {
  readonly tellsFindings = true;
  #isFirst = true;

  begin(): string {
    return '[';
  }

  found({ finding, fingerprint }: Found): string {
    const { file, place } = finding;
    const record = {
      description: findingText(finding),
      check_name: ruleOf(finding),
      fingerprint,
      severity: 'minor',
      location: { path: file.replace(/^(?:\.\/)+/, ''), lines: { begin: place.line, end: place.endLine } },
    };
    const separator = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return separator + JSON.stringify(record);
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return this.#isFirst ? ']\n' : '\n]\n';
  }
}

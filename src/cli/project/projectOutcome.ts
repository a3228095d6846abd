import { t } from '@vscode/l10n';

import { isGlob } from '../../core/project/matching.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { didYouMean } from '../../core/text/directives/suggestion.ts';
import { unreadText } from '../../render/findings/assertionText.ts';
import type { Checks } from '../findings/checks.ts';
import type { Messages } from '../messages.ts';
import type { Outcome } from '../outcome.ts';
import type { Project } from './project.ts';

/** What is wrong with what a project says, as far as it does not keep the rest from being read; each is said as it is found. */
export class ProjectOutcome {
  readonly #project: Project;
  readonly #messages: Messages;
  #outcome: Outcome = 'fine';

  constructor(project: Project, messages: Messages) {
    this.#project = project;
    this.#messages = messages;
    for (const problem of project.problems) this.#say(problem);
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  /** Thresholds of labels that the model does not have. */
  checkLabels({ labels }: ModelInfo): void {
    const { path = '', thresholdLabels } = this.#project;
    for (const label of thresholdLabels.filter((each) => !labels.includes(each))) {
      const problem = t('{0}: this model has no emotion “{1}”; its threshold does not count.', path, label);
      this.#say(problem + didYouMean(label, labels));
    }
  }

  /** What was not checked: what the project states of files or sections that are not there. */
  checkAssertions({ unread }: Checks): void {
    // Where some of the files are read, other texts may be in the rest; a heading that was meant is in one that was named.
    const told = this.#project.readsAll
      ? unread
      : unread.filter(({ part, meant }) => meant !== undefined && !part.files.some(isGlob));
    if (told.length > 0) this.#say(unreadText(told));
  }

  #say(problem: string): void {
    this.#messages.note(problem);
    this.#outcome = 'skipped';
  }
}

import { t } from '@vscode/l10n';

import { count } from '../core/language/numbers.ts';
import type { Skipped } from './chunks.ts';
import type { Messages } from './messages.ts';
import { type Outcome, worse } from './outcome.ts';
import type { Result } from './results.ts';

/** How far the work is, told while it lasts, and what has come of it. */
export class Progress {
  readonly #messages: Messages;
  readonly #inputs: number;
  readonly #skipped: Skipped[] = [];
  #outcome: Outcome = 'fine';
  #files = 0;
  #texts = 0;

  constructor(messages: Messages, inputs: number) {
    this.#messages = messages;
    this.#inputs = inputs;
  }

  get skipped(): readonly Skipped[] {
    return this.#skipped;
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  textsRead(more: number): void {
    this.#texts += more;
    this.show();
  }

  take(result: Result): void {
    if (result.type === 'skipped' || result.type === 'unread') {
      this.#skipped.push(result.skipped);
      this.#messages.note(result.skipped.problem);
      this.#outcome = worse(this.#outcome, 'skipped');
    }
    if (result.type === 'skipped' || result.type === 'fileEnds') this.#files += 1;
  }

  show(): void {
    const file = Math.min(this.#files + 1, this.#inputs);
    this.#messages.progress(t('Read {0} texts, file {1} of {2}…', count(this.#texts), file, this.#inputs));
  }
}

import type * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { OpenTabs } from '../tabs/openTabs.ts';
import type { Compared } from './compared.ts';
import { ComparedTab } from './comparedTab.ts';

/** The tabs of one kind of comparison, one for each pair of sides. What is handed over is theirs to dispose of. */
export class ComparedTabs<Read, Subject extends Compared<Read>> {
  readonly #tabs = new OpenTabs<ComparedTab<Read, Subject>>();

  /** The one a person is looking at. */
  get active(): ComparedTab<Read, Subject> | undefined {
    return this.#tabs.active;
  }

  /** Shows both sides as they are now in the tab of both, opened when they are read; settles with a sentence where that is not possible. */
  async compare(subject: Subject, parts: HandlerContext): Promise<string | undefined> {
    const key = keyOf(subject);
    const open = this.#tabs.of(key);
    try {
      if (open !== undefined) return await this.#renew(open);
      const read = await subject.read();
      if (typeof read === 'string') return read;
      const other = this.#tabs.of(key);
      if (other !== undefined) return await this.#renew(other);
      const tab = this.#tabs.keep(key, new ComparedTab(subject, parts), parts);
      tab.reveal();
      tab.show(read);
      return undefined;
    } finally {
      if (this.#tabs.of(key)?.subject !== subject) subject.dispose();
    }
  }

  /** Fills a tab that stood open when the window was left with both sides as they are now; closes it where nothing is known of it or there is one. */
  async restore(panel: vscode.WebviewPanel, subject: Subject | undefined, parts: HandlerContext): Promise<undefined> {
    if (subject === undefined || this.#tabs.of(keyOf(subject)) !== undefined) {
      subject?.dispose();
      panel.dispose();
      return;
    }
    await this.#tabs.keep(keyOf(subject), new ComparedTab(subject, parts, panel), parts).restore();
  }

  async #renew(tab: ComparedTab<Read, Subject>): Promise<string | undefined> {
    const problem = await tab.again();
    // One that was closed meanwhile stays closed.
    if (problem === undefined && this.#tabs.of(keyOf(tab.subject)) === tab) tab.reveal();
    return problem;
  }
}

function keyOf({ uri, older }: Pick<Compared<never>, 'uri' | 'older'>): string {
  return `${uri.toString()} ${older.key}`;
}

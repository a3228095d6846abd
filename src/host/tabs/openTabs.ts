import type { HandlerContext } from '../commandContext.ts';
import { standsFor, type TextTab } from './textInFront.ts';

interface OwnTab extends TextTab {
  dispose(): void;
}

/** The tabs of one kind, each by what tells it from the others. They close when the extension ends. */
export class OpenTabs<Tab extends OwnTab> {
  readonly #tabs = new Map<string, Tab>();

  /** The one a person is looking at. */
  get active(): Tab | undefined {
    return [...this.#tabs.values()].find(({ isActive }) => isActive);
  }

  of(key: string): Tab | undefined {
    return this.#tabs.get(key);
  }

  /** Keeps it until it is closed. */
  keep(key: string, tab: Tab, { context }: HandlerContext): Tab {
    this.#tabs.set(key, tab);
    standsFor(tab);
    tab.onDidClose(() => this.#tabs.delete(key));
    if (!context.subscriptions.includes(this)) context.subscriptions.push(this);
    return tab;
  }

  dispose(): void {
    for (const tab of this.#tabs.values()) tab.dispose();
  }
}

import type { Page } from 'playwright-core';

import type { HostKind } from '../testing/hostBundle.ts';

/** A picture to take. */
export interface Shot {
  readonly name: string;
  readonly theme: keyof typeof themes;
  /** In examples/. */
  readonly file: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Writes another model than the package's and gives its folder. */
  readonly model?: () => Promise<string>;
  /** What the editor speaks; English by default. */
  readonly language?: string;
  /** Where the extension runs; with Node by default. */
  readonly kind?: HostKind;
  /** What stands in the file instead of what the example has. */
  readonly text?: (example: string) => string;
  /** Other files of the workspace, by their names there. */
  readonly besides?: () => Readonly<Record<string, string>>;
  /** What the last commit has of the file; the workspace is no repository without it. */
  readonly committed?: (text: string) => string;
  /** What other files become after that commit, by their names. */
  readonly rewritten?: () => Readonly<Record<string, string>>;
  /** Brings what the picture is about on the screen; the document's marks are there already. */
  readonly stage: (page: Page) => Promise<void>;
}

/** VS Code's own themes, and the classes of the body that say they are there. */
export const themes = {
  'Default Dark Modern': 'vs-dark',
  'Default Light Modern': 'vs',
  'Default High Contrast': 'hc-black',
} as const;

/** What is taken in every kind of theme, and how the names of the pictures tell. */
export const views = [
  ['', 'Default Dark Modern'],
  ['-light', 'Default Light Modern'],
  ['-high-contrast', 'Default High Contrast'],
] as const;

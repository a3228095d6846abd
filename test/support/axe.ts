import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

interface AxeOptions {
  readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
}

declare global {
  interface Window {
    axe?: { run: (options: AxeOptions) => Promise<AxeResults> };
  }
}

/**
 * What axe finds wrong on the page, the size of targets and names without what is seen of them too, each with its place;
 * loads axe into a page that has none. A dot of an arc may be small: its place says what it means, and the table has each.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => window.axe === undefined))
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await page.evaluate(async () => {
    const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
    return (await window.axe?.run({ rules }))?.violations ?? [];
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'target-size' || !html.includes('class="dot'))
      .map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

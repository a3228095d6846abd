import type { Locator, Page } from 'playwright-core';

import { eventually, frameWith, runCommand } from '../../test/support/workbench.ts';

/** The analysed files in the sidebar, one of them with its sections. */
export async function showWorkspace(page: Page): Promise<void> {
  await analyseWorkspace(page);
  // The list has few of its rows on the page.
  const row = (name: string): Locator => page.locator('.pane-body .monaco-list-row', { hasText: name });
  await row('novel').first().click();
  await page.keyboard.press('End');
  await row('story.md').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await row('The Second Boat').waitFor();
}

/** The same files in the Explorer, with their emotions beside them. */
export async function showMoods(page: Page): Promise<void> {
  await analyseWorkspace(page);
  await runCommand(page, 'View: Show Explorer');
  const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^novel/ });
  await folder.click();
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'chapter-12.md' }).waitFor();
}

/** The chart over the chapters of a novel, in the order of its index. */
export async function showManuscript(page: Page): Promise<void> {
  await analyseWorkspace(page);
  await runCommand(page, 'Emotion Lens: Open Manuscript Chart');
  await page.keyboard.press('Control+B');
  const chart = await eventually(() => frameWith(page, 'text=List File'));
  await chart.locator('.chapter').nth(11).waitFor();
  await chart.locator('.dot[tabindex="0"]').focus();
}

async function analyseWorkspace(page: Page): Promise<void> {
  await runCommand(page, 'Emotion Lens: Analyse Workspace');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'chapter-1.md' }).waitFor({ timeout: 120_000 });
}

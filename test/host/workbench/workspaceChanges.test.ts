import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { runCommand } from '../../support/workbench.ts';

const happy = 'I am so happy that all my friends came to my birthday party today.\n';
const angry = 'I am furious that he lied to me and I hate him for what he did.\n';
const sad = 'She felt sad and miserable, and she cried all night for her lost dog.\n';

suite('Of a workspace whose files change', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({
    file: 'story.md',
    besides: { 'novel/1.md': happy, 'novel/2.md': angry },
    settings: { 'emotionLens.workspace.explorerMoods': true },
  });
  let page: Page;
  const write = (path: string, text: string): void => writeFileSync(join(workbench.folder, path), text);

  test('the Explorer shows the mood of a file, and follows it when another program writes it', async () => {
    ({ page } = workbench);
    // The extension is there once the document is read.
    await page.locator('.cgmr').first().waitFor();
    await runCommand(page, 'Emotion Lens: Analyse Workspace');
    await analysed(page, '1.md', 'joy').waitFor();
    await runCommand(page, 'View: Show Explorer');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^novel/ }).click();
    await inExplorer(page, '1.md', 'joy').waitFor();
    await picture(workbench, 'moods');
    write('novel/1.md', angry);
    await inExplorer(page, '1.md', 'anger').waitFor();
    await picture(workbench, 'moods-changed');
  });

  test('a window that is opened later offers to analyse it again, and then shows what has changed', async () => {
    const { page: first } = workbench;
    const address = first.url();
    page = await first.context().newPage();
    await first.close();
    write('novel/2.md', sad);
    await page.goto(address);
    await page.locator('.cgmr').first().waitFor();
    await page.getByRole('tab', { name: 'Emotion Lens' }).first().click();
    const again = page.getByRole('button', { name: 'Analyse Again' });
    await again.waitFor();
    await picture({ page }, 'analyse-again');
    await again.click();
    await analysed(page, '2.md', 'sadness').waitFor();
    await analysed(page, '1.md', 'anger').waitFor();
    await picture({ page }, 'analysed-again');
  });

  test('a folder that comes with more files than fit is closed at first, and the others stay as they were', async () => {
    mkdirSync(join(workbench.folder, 'letters'));
    for (let letter = 0; letter < 30; letter += 1) write(`letters/${letter}.md`, sad);
    await runCommand(page, 'Emotion Lens: Analyse Workspace');
    await page.locator('.pane-body .monaco-list-row[aria-expanded="false"]', { hasText: /^letters/ }).waitFor();
    await analysed(page, '1.md', 'anger').waitFor();
    await picture({ page }, 'workspace-closed');
  });
});

/** A row of the list of analysed files, with its emotion. */
function analysed(page: Page, name: string, emotion: string): Locator {
  return page.locator('.pane-body .monaco-list-row', { hasText: name }).filter({ hasText: emotion });
}

/** The name of a file in the Explorer, with its mood. */
function inExplorer(page: Page, name: string, emotion: string): Locator {
  return page.locator(`.explorer-folders-view .monaco-icon-label[aria-label*="${name}"][aria-label*="${emotion}"]`);
}

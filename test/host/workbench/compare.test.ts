import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Frame, Page } from 'playwright-core';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import {
  eventually,
  frameWith,
  gutterMarks,
  openAgain,
  runCommand,
  settled,
  tabsKept,
} from '../../support/workbench.ts';

const comparisonPage = (page: Page): Promise<Frame | undefined> => frameWith(page, '#page.comparison [data-change]');

suite('A comparison', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('leads from each change to its place, in the older draft where it is gone', async () => {
    const story = readFileSync(join(workbench.folder, 'story.md'), 'utf8');
    const older = story.replace('furious and angry at the liar who stole', 'calm and patient with the man who stole');
    const path = join(workbench.folder, 'older.md');
    writeFileSync(path, `${older}\nI miss her every single day since she went away.\n`);
    await eventually(async () => ((await gutterMarks(workbench.page)).length === 4 ? true : undefined));
    await runCommand(workbench.page, 'Emotion Lens: Compare with File…');
    const asked = workbench.page.locator('.quick-input-widget input[type="text"]');
    assert.equal(await settled(async () => (await asked.inputValue()).endsWith('/workspace/'), true), true);
    await asked.fill(path);
    await asked.press('Enter');
    const page = await eventually(() => comparisonPage(workbench.page));
    await picture(workbench, 'comparison');

    await page.locator('[data-change]', { hasText: 'furious' }).click();
    await workbench.page.locator('.statusbar', { hasText: 'Ln 11,' }).waitFor();
    await page.locator('[data-change]', { hasText: 'I miss her' }).click();
    await workbench.page.locator('.tab.active', { hasText: 'older.md' }).first().waitFor();
    await workbench.page.locator('.statusbar', { hasText: 'Ln 15,' }).waitFor();
  });

  test('is there again when the window is loaded anew', async () => {
    await tabsKept(workbench.page, 'emotionLens.comparison');
    await openAgain(workbench.page);
    const page = await eventually(() => comparisonPage(workbench.page));
    await page.locator('[data-change]', { hasText: 'furious' }).waitFor();
  });
});

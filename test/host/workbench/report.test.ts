import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Frame, Page } from 'playwright-core';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import {
  eventually,
  frameWith,
  gutterMarks,
  openAgain,
  pageWith,
  runCommand,
  settled,
  tabsKept,
} from '../../support/workbench.ts';

const reportPage = (page: Page): Promise<Frame | undefined> => frameWith(page, '#page.report .dot');

suite('The report shows', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('the arc beside its document, a way to each passage, a picture to save, one voice alone, and the filter', async () => {
    await eventually(async () => ((await gutterMarks(workbench.page)).length === 4 ? true : undefined));
    await runCommand(workbench.page, 'Emotion Lens: Open Report');
    const page = await eventually(() => reportPage(workbench.page));
    assert.equal(await settled(() => page.locator('.dot').count(), 4), 4);
    await page.locator('.dot[tabindex="0"]').focus();
    await page.locator('.dot').first().press('End');
    await picture(workbench, 'report');
    await page.locator('.dot').last().press('Enter');
    await workbench.page.locator('.statusbar', { hasText: 'Ln 11,' }).waitFor();
    const caret = page.locator('.caret[visibility="visible"]');
    await caret.waitFor({ state: 'attached' });
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Report: story.md' }).count(), 1);

    await page.getByRole('button', { name: 'Save as PNG…' }).click();
    const target = workbench.page.locator('.quick-input-widget input[type="text"]');
    assert.equal(await settled(async () => (await target.inputValue()).endsWith('story-arc.png'), true), true);
    await target.press('Enter');
    const saved = join(workbench.folder, 'story-arc.png');
    const begins = async (): Promise<string> => (existsSync(saved) ? readFileSync(saved).toString('latin1', 1, 4) : '');
    assert.equal(await settled(begins, 'PNG'), 'PNG');

    await page.getByLabel('Voice').selectOption({ label: 'Narration alone' });
    await page.locator('.counts', { hasText: 'of narration' }).waitFor();
    await page.getByLabel('Voice').selectOption({ label: 'Dialogue and narration' });
    await page.locator('button[data-filter="fear"]').click();
    assert.equal(await settled(() => page.locator('.dot').count(), 1), 1);
    await page.locator('button[data-filter-all]').click();
    assert.equal(await settled(() => page.locator('.dot').count(), 4), 4);
  });

  test('what it showed when the window is loaded anew, and one sentence where its document is gone', async () => {
    const opened = await eventually(() => reportPage(workbench.page));
    await opened.getByLabel('Voice').selectOption({ label: 'Narration alone' });
    await opened.locator('.counts', { hasText: 'of narration' }).waitFor();
    await tabsKept(workbench.page, 'narration');
    await openAgain(workbench.page);
    const restored = await eventually(() => reportPage(workbench.page));
    await restored.locator('.counts', { hasText: 'of narration' }).waitFor();
    assert.equal(await restored.getByLabel('Voice').inputValue(), 'narration');

    rmSync(join(workbench.folder, 'story.md'));
    await openAgain(workbench.page);
    await pageWith(workbench.page, 'story.md is not where it was when this report was made.');
  });
});

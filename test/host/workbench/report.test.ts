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
  this.timeout(90_000);
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
    const tab = workbench.page.locator('.tab', { hasText: 'Report: story.md' });
    assert.equal(await tab.count(), 1);
    assert.equal(await tab.locator('.monaco-icon-label-iconpath[style*="activity"]').count(), 1);

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

  test('the voice and the section that a file is written of, and the voice whose table is copied', async () => {
    const page = await eventually(() => reportPage(workbench.page));
    await page.getByLabel('Voice').selectOption({ label: 'Narration alone' });
    await page.getByLabel('Section').selectOption({ label: '\u00a0\u00a0Evening' });
    await page.locator('.counts', { hasText: 'of narration' }).waitFor();
    assert.equal(await settled(() => page.locator('.dot').count(), 1), 1);
    await page.getByRole('button', { name: 'Export…' }).click();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    const shown = rows.filter({ hasText: 'What the report shows' });
    await shown.filter({ hasText: 'narration alone, section “Evening”' }).click();
    await rows.filter({ hasText: 'Markdown' }).click();
    const target = workbench.page.locator('.quick-input-widget input[type="text"]');
    const name = 'story.narration.section.emotions.md';
    assert.equal(await settled(async () => (await target.inputValue()).endsWith(name), true), true);
    await target.press('Enter');
    const saved = join(workbench.folder, name);
    const lines = async (): Promise<string> => (existsSync(saved) ? readFileSync(saved, 'utf8').slice(0, 300) : '');
    assert.equal(
      await settled(async () => (await lines()).includes('23 words · 2 passages'), true),
      true,
      await lines(),
    );
    assert.match(await lines(), /^# Emotions of story\\\.md, narration alone, section “Evening”\n/);

    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Voice').selectOption({ label: 'Dialogue alone' });
    await page.locator('.notice', { hasText: 'No passage here is dialogue.' }).waitFor();
    await runCommand(workbench.page, 'Emotion Lens: Copy Distribution as Table');
    assert.equal(
      await settled(async () => (await copied(workbench.page)).includes('| joy | 0 % | 0 | 0 |'), true),
      true,
    );
    await page.getByLabel('Voice').selectOption({ label: 'Dialogue and narration' });
    await page.getByLabel('Section').selectOption({ label: 'Whole document' });
    assert.equal(await settled(() => page.locator('.dot').count(), 4), 4);
  });

  test('one voice alone of a document that is closed', async () => {
    const page = await eventually(() => reportPage(workbench.page));
    const tab = workbench.page.locator('.tab', { hasText: /^story\.md/ });
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
    await page.getByLabel('Voice').selectOption({ label: 'Dialogue alone' });
    await page.locator('.notice', { hasText: 'No passage here is dialogue.' }).waitFor();
    await page.getByLabel('Voice').selectOption({ label: 'Narration alone' });
    await page.locator('.counts', { hasText: 'of narration' }).waitFor();
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

/** What the clipboard holds; nothing where the browser does not say so within a second. */
async function copied(page: Page): Promise<string> {
  const patience = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000));
  return Promise.race([page.evaluate(() => navigator.clipboard.readText()), patience]);
}

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import {
  frameWith,
  gutterMarks,
  openFile,
  openSidebar,
  runCommand,
  runCommandAndChoose,
  settled,
  statusBar,
} from '../../support/workbench.ts';

suite('At first a person', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('opens a menu from the status item, and pauses and resumes by the keyboard', async () => {
    const { page } = workbench;
    const item = page.locator('.statusbar-item', { hasText: 'of words' });
    await item.click();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Pause Here' }).waitFor();
    await picture(workbench, 'menu');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar', { hasText: 'Emotions paused' }).waitFor();
    assert.equal(await settled(async () => (await gutterMarks(page)).length, 0), 0);
    await page.locator('.statusbar-item', { hasText: 'Emotions paused' }).click();
    await rows.filter({ hasText: 'Resume Here' }).waitFor();
    await picture(workbench, 'menu-paused');
    await page.keyboard.press('Enter');
    assert.equal(await settled(async () => (await gutterMarks(page)).length, 4), 4);
    assert.equal(await settled(async () => (await statusBar(page)).includes('paused'), false), false);
  });

  test('asks why there is nothing, and gets a sentence', async () => {
    const { page } = workbench;
    await runCommand(page, 'Emotion Lens: Why Nothing?');
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notification-list-item', { hasText: 'have a clear emotion here' }).waitFor();
    await picture(workbench, 'why-nothing');
    await page.keyboard.press('Escape');
  });

  test('finds the settings in groups', async () => {
    const { page } = workbench;
    await runCommandAndChoose(page, 'Emotion Lens: Show Menu…', 'Settings');
    const groups = page.locator('.settings-toc-entry');
    const group = (title: string): Promise<void> => groups.filter({ hasText: new RegExp(`^${title}`) }).waitFor();
    for (const title of ['Display', 'Reading', 'Verdict']) await group(title);
    await picture(workbench, 'settings');
    // What concerns the model is the machine's.
    await page.locator('.settings-tabs-widget .action-label', { hasText: 'Remote' }).click();
    await group('Model');
    await runCommand(page, 'View: Close All Editors');
  });

  test('opens the sample story from the walkthrough', async () => {
    const { page } = workbench;
    await runCommand(page, 'Welcome: Open Walkthrough');
    const input = page.locator('.quick-input-widget input');
    await input.fill('Emotion Lens');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Emotion Lens' }).click();
    const button = page.getByRole('button', { name: 'Open the Sample Story' }).first();
    await button.waitFor();
    await picture(workbench, 'walkthrough');
    await button.click();
    await page
      .locator('.tab', { hasText: 'Untitled' })
      .or(page.locator('.tab', { hasText: 'The Last Loaf' }))
      .first()
      .waitFor();
    assert.ok(await settled(async () => (await gutterMarks(page)).length > 2, true));
    const sidebar = await openSidebar(page);
    await sidebar.locator('[data-place]').first().waitFor();
    await picture(workbench, 'sample');
  });

  test('sees the shares of a short text before its arc', async () => {
    const { page } = workbench;
    writeFileSync(join(workbench.folder, 'short.md'), 'I am so happy that all my friends came to see me today.\n');
    await openFile(page, 'short.md');
    await openSidebar(page);
    // Between two documents there may be none for a moment, and the page comes anew.
    const first = async (): Promise<string | undefined> => {
      const sidebar = await frameWith(page, '.rows');
      const headings = await sidebar
        ?.locator('h2')
        .allInnerTexts()
        .catch(() => []);
      return headings?.[0]?.split(' ')[0]?.toLowerCase();
    };
    assert.equal(await settled(first, 'distribution'), 'distribution');
    await picture(workbench, 'short');
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { answerFileDialog, eventually, frameWith, runCommand, settled } from '../../support/workbench.ts';

const happy = 'I am so happy that all my friends came to my birthday party today.';
const angry = 'I am furious that he lied to me and I hate him for what he did.';

const long = 'The chapter with a name so long that there is no room for anything behind it';

suite('Of a workspace the sidebar shows', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  suiteSetup(() => {
    const { folder } = workbench;
    mkdirSync(join(folder, 'novel'));
    writeFileSync(join(folder, 'novel', '1.md'), `# The party\n\n${happy}\n\n# The lie\n\n${angry}\n`);
    writeFileSync(join(folder, 'novel', '2.md'), `${angry}\n`);
    writeFileSync(join(folder, 'novel', `${long}.md`), `${angry}\n`);
    symlinkSync('.', join(folder, 'novel', 'again'));
    symlinkSync('circle.md', join(folder, 'novel', 'circle.md'));
  });

  test('folders and files with their emotions, and what could not be read', async () => {
    const { page } = workbench;
    // The extension is there once the document is read.
    await page.locator('.cgmr').first().waitFor();
    await runCommand(page, 'Emotion Lens: Analyse Workspace');
    const row = (name: string) => page.locator('.pane-body .monaco-list-row', { hasText: name });
    await row('2.md').filter({ hasText: 'anger' }).waitFor();
    await row('circle.md').filter({ hasText: 'This link leads in a circle.' }).waitFor();
    await row('again').filter({ hasText: 'A link to a folder is not followed.' }).waitFor();
    for (const [name, letters] of [
      [long, 'A'],
      ['novel', 'A'],
    ] as const) {
      const label = row(name).first().locator('.monaco-icon-label').first();
      const end = (): Promise<string> => label.evaluate((each) => getComputedStyle(each, '::after').content);
      assert.equal(await settled(end, `"${letters}"`), `"${letters}"`, name);
    }
    const colorOf = (name: string): Promise<string> =>
      row(name)
        .first()
        .locator('.custom-view-tree-node-item-icon')
        .evaluate((icon) => getComputedStyle(icon, '::before').color);
    const ofFile = await colorOf('2.md');
    assert.equal(await settled(() => colorOf('novel'), ofFile), ofFile);
    await row('1.md').locator('.monaco-tl-twistie').click();
    await row('The lie').filter({ hasText: 'anger' }).waitFor();
    await picture(workbench, 'workspace');
  });

  test('a section, that a click leads to', async () => {
    const { page } = workbench;
    await page.locator('.pane-body .monaco-list-row', { hasText: 'The lie' }).click();
    await page.locator('.tab.active', { hasText: '1.md' }).waitFor();
    await page.locator('.statusbar', { hasText: 'Ln 5' }).waitFor();
    await picture(workbench, 'workspace-section');
  });

  test('and a chart in the order of the index that is found, whose chapters lead to their files', async () => {
    const { page, folder } = workbench;
    writeFileSync(join(folder, 'novel', 'SUMMARY.md'), '[The letter](2.md)\n[Home](1.md)\n');
    await runCommand(page, 'Emotion Lens: Open Manuscript Chart');
    const chart = await eventually(() => frameWith(page, 'text=in the order of novel/SUMMARY.md'));
    await chart.locator('.dot').first().waitFor();
    await picture(workbench, 'manuscript');
    await chart
      .getByRole('button', { name: /^The letter/ })
      .last()
      .click();
    await page.locator('.tab.active', { hasText: '2.md' }).waitFor();
  });

  test('whose passages lead to their lines', async () => {
    const { page } = workbench;
    const chart = await eventually(() => frameWith(page, 'text=in the order of novel/SUMMARY.md'));
    await chart.locator('.dot[aria-label*="joy"]').last().press('Enter');
    await page.locator('.tab.active', { hasText: '1.md' }).waitFor();
    await page.locator('.statusbar', { hasText: 'Ln 3,' }).waitFor();
  });

  test('in the order of a list that is chosen in a dialog', async () => {
    const { page, folder } = workbench;
    const list = join(folder, 'order.txt');
    writeFileSync(list, 'novel/1.md\nnovel/2.md\n');
    const chart = await eventually(() => frameWith(page, 'text=in the order of novel/SUMMARY.md'));
    await chart.getByRole('button', { name: 'List File…' }).click();
    await answerFileDialog(page, '/', list);
    await eventually(() => frameWith(page, 'text=in the order of order.txt'));
    await picture(workbench, 'manuscript-list');
  });

  test('and says how many files are left when it is cancelled, and goes on from there', async () => {
    const { page, folder } = workbench;
    mkdirSync(join(folder, 'logbook'), { recursive: true });
    for (let file = 0; file < 150; file += 1) writeFileSync(join(folder, 'logbook', `${file}.md`), logbookOf(file));
    const { left, total } = await cancelledAnalysis(page, 1);
    await picture(workbench, 'workspace-cancelled');
    const later = await cancelledAnalysis(page, total - left + 1);
    assert.ok(later.left < left, `${later.left} of ${left}`);
  });
});

function logbookOf(year: number): string {
  return Array.from({ length: 30 }, (_, day) => `On day ${day} of year ${year} the boat was here.\n\n`).join('');
}

/** Analyses until the notification tells of a file behind the one of this number, cancels there, and gives the number of files that are left, of how many. */
async function cancelledAnalysis(page: Page, past: number): Promise<{ readonly left: number; readonly total: number }> {
  await runCommand(page, 'Emotion Lens: Analyse Workspace');
  // In this window notifications do not come up by themselves.
  await runCommand(page, 'Notifications: Show Notifications');
  const notification = page.locator('.notification-list-item', { hasText: 'Analysing the workspace' });
  const total = await eventually(async () => {
    const [, file = '', of = ''] = /: (\d+) of (\d+)/.exec(await notification.innerText()) ?? [];
    return Number(file) > past ? Number(of) : undefined;
  });
  await notification.getByRole('button', { name: 'Cancel' }).click();
  await notification.waitFor({ state: 'detached' });
  const left = await eventually(async () => {
    const told = await page.locator('.pane-body .message', { hasText: 'Not looked at yet' }).allInnerTexts();
    const number = Number(/(\d+) files?/.exec(told.join(' '))?.[1]);
    return number < total - past + 1 ? number : undefined;
  });
  return { left, total };
}

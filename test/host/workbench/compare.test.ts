import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Frame, Page } from 'playwright-core';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import {
  answerFileDialog,
  eventually,
  frameWith,
  clickUntil,
  gutterMarks,
  openAgain,
  openFile,
  openTrial,
  runCommand,
  settled,
  tabsKept,
} from '../../support/workbench.ts';

const comparisonPage = (page: Page): Promise<Frame | undefined> => frameWith(page, '#page.comparison [data-change]');

suite('A comparison and a trial', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('leads from each change to its place, in the older draft where it is gone', async () => {
    const story = readFileSync(join(workbench.folder, 'story.md'), 'utf8');
    const older = story.replace('furious and angry at the liar who stole', 'calm and patient with the man who stole');
    const path = join(workbench.folder, 'older.md');
    await openFile(workbench.page, 'story.md');
    writeFileSync(path, `${older}\nI miss her every single day since she went away.\n`);
    await eventually(async () => ((await gutterMarks(workbench.page)).length === 4 ? true : undefined));
    await runCommand(workbench.page, 'Emotion Lens: Compare with File…');
    await answerFileDialog(workbench.page, '/workspace/', path);
    const page = await eventually(() => comparisonPage(workbench.page));
    await picture(workbench, 'comparison');

    const change = (text: string) => page.locator('[data-change]', { hasText: text });
    const line = (number: number) => workbench.page.locator('.statusbar', { hasText: `Ln ${number},` });
    await clickUntil(change('furious'), line(11));
    await clickUntil(change('I miss her'), line(15));
    await workbench.page.locator('.tab.active', { hasText: 'older.md' }).first().waitFor();
  });

  test('of own writing asks blind, by keys, takes an answer back, and tells at the end what came of it', async () => {
    const { page } = workbench;
    const trial = await openTrial(page, 'The Workspace');
    const of = Number(/ of (\d+)/.exec(await trial.locator('.counts').innerText())?.[1]);
    assert.ok(of >= 4, `${of} passages`);
    assert.equal(await settled(async () => (await gutterMarks(page)).length, 0), 0);
    const at = (number: number) => trial.locator('.counts', { hasText: `Passage ${number} of ${of}` }).waitFor();
    await page.keyboard.press('0');
    await at(2);
    await page.keyboard.press('Backspace');
    for (let number = 1; number <= of; number += 1) {
      await at(number);
      if (number === 2) await picture(workbench, 'trial-question');
      await page.keyboard.press('1');
    }
    await trial.locator('.outcome', { hasText: `of ${of} passages` }).waitFor();
    await eventually(async () => ((await gutterMarks(page)).length > 0 ? true : undefined));
    await picture(workbench, 'trial-result');
    await trial.locator('[data-difference]', { hasText: 'The model: anger' }).first().click();
    await page.locator('.tab.active', { hasText: '.md' }).first().waitFor();
    await page.locator('.statusbar', { hasText: /Ln 1[15],/ }).waitFor();
    // The texts in one column, the comparison and the trial in the other.
    assert.equal(await page.locator('.editor-group-container').count(), 2);
  });

  test('are there again when the window is loaded anew', async () => {
    await tabsKept(workbench.page, 'emotionLens.comparison');
    await tabsKept(workbench.page, 'emotionLens.trial');
    await openAgain(workbench.page);
    // A tab behind others is filled when a person comes to it.
    await workbench.page.locator('.tab', { hasText: 'Comparison: story.md' }).first().click();
    const page = await eventually(() => comparisonPage(workbench.page));
    await page.locator('[data-change]', { hasText: 'furious' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'Try It on Your Own' }).first().click();
    const trial = await eventually(() => frameWith(workbench.page, '.outcome'));
    await trial.locator('.outcome', { hasText: 'passages' }).waitFor();
  });
});

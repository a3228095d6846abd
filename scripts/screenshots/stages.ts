/** What a person does in the window before a picture is taken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';

import { TeiServer } from '../../test/support/teiServer.ts';
import {
  askForServer,
  eventually,
  frameWith,
  openSidebar,
  openTrial,
  quickInput,
  runCommand,
} from '../../test/support/workbench.ts';
import { root } from '../paths.ts';

/** Until what moves on the screen has come to rest, in milliseconds. */
export const fades = 2000;

export async function showReport(page: Page): Promise<void> {
  const report = await openReport(page);
  await report.locator('.dot[tabindex="0"]').focus();
}

/** The arc and the figures of what is spoken alone. */
export async function showDialogue(page: Page): Promise<void> {
  const report = await openReport(page);
  await report.locator('select[name="voice"]').selectOption('dialogue');
  await report.locator('.arc-picture[aria-label*="dialogue in"]').waitFor();
}

async function openReport(page: Page): Promise<Frame> {
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Emotion Lens: Open Report');
  const report = await eventually(() => frameWith(page, 'text=Save as PNG'));
  await report.locator('.dot').first().waitFor();
  return report;
}

export async function showComparison(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Emotion Lens: Compare with Git HEAD');
  await eventually(() => frameWith(page, 'text=Compare Again'));
}

/** The files of a workspace that differ from the last commit. */
export async function showFolder(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Emotion Lens: Compare Folder with Revision…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'The last commit' }).waitFor();
  await page.keyboard.press('Enter');
  const table = await eventually(() => frameWith(page, '.changed-files'));
  await table.locator('[data-change]').first().focus();
}

/** A question of a trial, after some answers. */
export async function showTrial(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  const trial = await openTrial(page, 'This Document');
  for (const answer of [1, 2, 3]) {
    await trial.locator('.counts', { hasText: `Passage ${answer} of` }).waitFor();
    await page.keyboard.press('7');
  }
  await trial.locator('.counts', { hasText: 'Passage 4 of' }).waitFor();
}

/** What drove the verdict of the passage that begins so, in its hover and under its words. */
export async function showExplanation(page: Page, file: string, beginning: string): Promise<void> {
  await page.keyboard.press('Control+B');
  await goTo(page, file, beginning);
  await runCommand(page, 'Emotion Lens: Explain This Passage');
  await page.locator('.monaco-hover', { hasText: 'left out' }).first().waitFor();
}

/** The three states an intent may have, in the sidebar. Throws where the model finds others. */
export async function showIntents(page: Page): Promise<void> {
  const sidebar = await showSidebar(page);
  await goTo(page, 'story.md', '## The Glass Falls');
  const intents = sidebar.locator('.intents');
  for (const state of ['met', 'unclear', 'missed']) await intents.locator(`.state.${state}`).waitFor();
  await intents.evaluate((element) => element.scrollIntoView());
}

/** The document as a server reads it, with the marks that say so: in the status bar and in a hover. */
export async function showServer(page: Page, beginning: string): Promise<void> {
  const server = await new TeiServer({ labels: ['joy', 'fear', 'anger', 'sadness'], window: 128 }).listen();
  await showSidebar(page);
  await askForServer(page, server.address);
  await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Send to' }).click();
  await page.locator('.statusbar-item .codicon-cloud').waitFor();
  await runCommand(page, 'Notifications: Clear All Notifications');
  await hoverOver(page, beginning);
}

/** The passage that begins so, called surprise by a person, and its hover. */
export async function showCorrection(page: Page, file: string, beginning: string): Promise<void> {
  await showSidebar(page);
  await goTo(page, file, beginning);
  await runCommand(page, 'Emotion Lens: Correct Label…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'surprise' }).click();
  await page.locator('.view-line', { hasText: 'surprise corrected' }).first().waitFor();
  await hoverOver(page, beginning);
}

/** A window in a browser without forced colours does not take this theme from the settings. */
export async function chooseHighContrast(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-widget input[type="text"]').fill('Dark High Contrast');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Dark High Contrast' }).first().waitFor();
  await page.keyboard.press('Enter');
}

export async function showSidebar(page: Page): Promise<Frame> {
  const sidebar = await openSidebar(page);
  await sidebar.locator('.strongest button').first().waitFor();
  return sidebar;
}

/** Puts the caret on the first line of an example that begins so, in the middle of the screen. */
export async function goTo(page: Page, file: string, beginning: string): Promise<void> {
  const lines = readFileSync(join(root, 'examples', file), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.startsWith(beginning)) + 1;
  if (line === 0) throw new Error(`${file} has no line that begins “${beginning}”.`);
  const asked = await quickInput(page, 'Control+G');
  await asked.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar', { hasText: `Ln ${line},` }).waitFor();
}

/** Selects a text by the editor's search and classifies it. */
export async function classify(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget textarea').first().fill(text);
  await page.locator('.find-widget', { hasText: '1 of 1' }).waitFor();
  await page.keyboard.press('Escape');
  await runCommand(page, 'Emotion Lens: Classify Selection');
  await page.waitForTimeout(fades);
}

/** Rests the pointer on a line until the hover stands. */
export async function hoverOver(page: Page, text: string): Promise<void> {
  await page
    .locator('.view-line', { hasText: text })
    .first()
    .hover({ position: { x: 90, y: 8 } });
  await page.locator('.monaco-hover table').first().waitFor();
}

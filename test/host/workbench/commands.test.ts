import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { eventually, frameWith, pageWith, runCommand, settled } from '../../support/workbench.ts';

/** What VS Code has screen readers say, as soon as it matches. */
async function said(page: Page, wanted: RegExp): Promise<string> {
  return eventually(async () => {
    const all = await page.locator('.monaco-alert').allInnerTexts();
    return all.find((text) => wanted.test(text));
  });
}

/** Of each mark in the preview: its letters, whether they are drawn, how they are placed, and whether they have a colour of their own. */
async function drawnMarks(frame: Frame): Promise<readonly string[]> {
  return frame.locator('.emotion-lens').evaluateAll((all) =>
    all.map((each) => {
      const { content, color, position } = getComputedStyle(each, '::after');
      const own = getComputedStyle(each).color;
      return [each.getAttribute('data-emotion-lens'), content.includes('"'), position, color !== own].join(' ');
    }),
  );
}

suite('A person who hears the editor', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('is told where a step led', async () => {
    const { page } = workbench;
    await page.locator('.cgmr').first().waitFor();
    await page.locator('.view-line', { hasText: 'A day' }).click();
    await page.keyboard.press('Alt+Shift+E');
    assert.match(
      await said(page, /1 of 4/),
      /joy, (?:probability \d+ %|\d+ of 100 people would agree); passage 1 of 4: “I am so/,
    );
    await picture(workbench, 'step');
    await page.keyboard.press('Alt+Shift+W');
    assert.match(await said(page, /4 of 4/), /anger, .+; passage 4 of 4, from the end again: “/);
  });

  test('is told the emotion of the passage in full', async () => {
    const { page } = workbench;
    await page.keyboard.press('Alt+Shift+R');
    assert.match(
      await said(page, /Anger[,:] /),
      /Anger(?:, \d+ %; next is .* people agreed with|: \d+ of 100 people would agree)/,
    );
    await picture(workbench, 'read');
  });

  test('is told when there is nothing to dismiss', async () => {
    const { page } = workbench;
    await runCommand(page, 'Emotion Lens: Dismiss Classified Selections');
    await said(page, /no classified selections/);
  });

  test('chooses emotions in a list with their counts', async () => {
    const { page } = workbench;
    await runCommand(page, 'Emotion Lens: Filter Emotions…');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'surprise' }).waitFor();
    const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.equal(labels.length, 6);
    assert.ok(
      labels.some((label) => /joy.*1 passage$/.test(label)),
      labels.join(),
    );
    await picture(workbench, 'filter');
    await page.keyboard.press('Escape');
  });

  test('has marks in the margin of the Markdown preview', async () => {
    const { page } = workbench;
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    // The command is there only while the text has the keys.
    await page.locator('.view-line').first().click();
    await runCommand(page, 'Markdown: Open Preview to the Side');
    const frame = await eventually(() => frameWith(page, '.emotion-lens'));
    const wanted = ['J', 'F', 'Sa', 'A'].map((letters) => `${letters} true absolute true`);
    // The preview shows its text before its style sheets have come.
    assert.deepEqual(await settled(() => drawnMarks(frame), wanted), wanted);
    assert.match((await frame.locator('.emotion-lens').first().getAttribute('title')) ?? '', /^Joy[:,] /);
    assert.deepEqual(violations, []);
    await picture(workbench, 'preview');
    await runCommand(page, 'View: Close Editor');
  });

  test('reads about the model on a page', async () => {
    const { page } = workbench;
    await runCommand(page, 'Emotion Lens: About the Model');
    const text = await pageWith(page, 'Where the scores are computed');
    for (const part of ['CARER test: tweets', 'Apache-2.0', 'How it was trained']) assert.ok(text.includes(part), part);
    assert.match(text, /Measured odds|How many people agree/);
    await picture(workbench, 'about');
  });
});

import assert from 'node:assert/strict';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { gutterMarks, runCommand, settled } from '../../support/workbench.ts';

const marksOfStory = [
  { line: 3, letters: 'J' },
  { line: 5, letters: 'F' },
  { line: 7, letters: 'Sa' },
  { line: 11, letters: 'A' },
];

suite('The editor shows', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('a mark in the gutter for each clear emotion', async () => {
    const { page } = workbench;
    await page.locator('.cgmr').first().waitFor();
    assert.deepEqual(await settled(() => gutterMarks(page), marksOfStory), marksOfStory);
    await picture(workbench, 'editor');
  });

  test('a label in the text for each clear emotion', async () => {
    const { page } = workbench;
    for (const label of ['joy', 'fear', 'sadness', 'anger'])
      await page.locator('.view-line', { hasText: new RegExp(`\\S+\\s${label}\\s\\d+\\sof\\s100`) }).waitFor();
    const last = await page.locator('.view-line', { hasText: 'platform' }).innerText();
    assert.match(last.replaceAll(/\s/g, ' '), /station\.$/);
  });

  test('each label in the colour of its emotion', async () => {
    const { page } = workbench;
    for (const name of ['joy', 'fear', 'sadness', 'anger']) {
      const label = page
        .locator('.view-line span', { hasText: new RegExp(`^\\S+\\s${name}\\s\\d+\\sof\\s100$`) })
        .last();
      const colors = await label.evaluate((element, key) => {
        const probe = document.createElement('i');
        element.append(probe);
        const shown = getComputedStyle(element).color;
        probe.style.color = `var(--vscode-emotionLens-${key})`;
        const wanted = getComputedStyle(probe).color;
        probe.remove();
        return [shown, wanted];
      }, name);
      assert.equal(colors[0], colors[1], name);
    }
  });

  test('all scores where the pointer rests on a paragraph', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'terrified' }).hover({ position: { x: 60, y: 8 } });
    const hover = page.locator('.monaco-hover', { hasText: 'fear' }).first();
    await hover.waitFor();
    const text = await hover.innerText();
    for (const label of ['joy', 'love', 'anger', 'fear', 'sadness', 'surprise']) assert.ok(text.includes(label), label);
    await picture(workbench, 'hover');
    await page.keyboard.press('Escape');
  });

  test('the next passage when its key is pressed', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'A day' }).click();
    for (const [line, label] of [
      ['Ln 3,', 'joy'],
      ['Ln 5,', 'fear'],
      ['Ln 7,', 'sadness'],
      ['Ln 11,', 'anger'],
    ] as const) {
      await page.keyboard.press('Alt+Shift+E');
      await page.locator('.statusbar', { hasText: line }).waitFor();
      await page.locator('.statusbar', { hasText: new RegExp(`here \\S+\\s${label}`) }).waitFor();
    }
  });

  test('nothing any more once it is toggled off, and all of it when on again', async () => {
    const { page } = workbench;
    await runCommand(page, 'Emotion Lens: Toggle');
    assert.deepEqual(await settled(() => gutterMarks(page), []), []);
    await runCommand(page, 'Emotion Lens: Toggle');
    assert.deepEqual(await settled(() => gutterMarks(page), marksOfStory), marksOfStory);
  });

  test('a new mark when what a person types becomes clear', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'platform' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' I was amazed and astonished that it came at all!');
    const wanted = [...marksOfStory, { line: 13, letters: 'Su' }];
    assert.deepEqual(await settled(() => gutterMarks(page), wanted), wanted);
  });
});

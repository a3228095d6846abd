import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { gutterMarks, openFile, runCommand, settled, statusBar } from '../../support/workbench.ts';

const happy = 'I am so happy that all my friends came to my birthday party today.';
const angry = 'I am furious that he lied to me and I hate him for what he did.';
const joined = `${happy} But ${angry}`;

const python = `#!/usr/bin/env python
# Copyright 2020 A. Person. All rights reserved.
"""${happy}"""
import json  # noqa


def parse(text):
    """Reads a text.

    ${angry}

    :param text: I hate this hateful text
    """
    # ${happy}
    return json.loads(text)  # type: ignore
`;

const typescript = `/* eslint-disable no-console */
/**
 * ${angry}
 *
 * @param text I hate this hateful text
 */
export function parse(text: string): unknown {
  // ${happy}
  return JSON.parse(text) as unknown; // ${angry}
}
`;

suite('Of code the editor marks', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  // All at once: what comes later, the search for files may not know yet.
  suiteSetup(async () => {
    const { folder } = workbench;
    await writeFile(join(folder, 'mood.py'), python);
    await writeFile(join(folder, 'mood.ts'), typescript);
    await writeFile(join(folder, 'mood.rb'), `puts "${happy}"\n`);
    await writeFile(join(folder, 'both.md'), `${joined}\n`);
  });

  test('comments and docstrings of Python, once asked', async () => {
    const { page } = workbench;
    await openFile(page, 'mood.py');
    await runCommand(page, 'Emotion Lens: Classify Document');
    const marks = [
      { line: 3, letters: 'J' },
      { line: 10, letters: 'A' },
      { line: 14, letters: 'J' },
    ];
    assert.deepEqual(await settled(() => gutterMarks(page), marks), marks);
    await picture(workbench, 'code-python');
  });

  test('comments of TypeScript, once asked', async () => {
    const { page } = workbench;
    await openFile(page, 'mood.ts');
    await runCommand(page, 'Emotion Lens: Classify Document');
    const marks = [
      { line: 3, letters: 'A' },
      { line: 8, letters: 'J' },
      { line: 9, letters: 'A' },
    ];
    assert.deepEqual(await settled(() => gutterMarks(page), marks), marks);
    await picture(workbench, 'code-typescript');
  });

  test('nothing where nobody knows where prose is, and says so', async () => {
    const { page } = workbench;
    await openFile(page, 'mood.rb');
    await runCommand(page, 'Emotion Lens: Classify Document');
    await page.locator('.statusbar', { hasText: 'Emotions not read' }).waitFor();
    assert.deepEqual(await gutterMarks(page), []);
    await picture(workbench, 'code-unknown');
  });

  test('no passage against the label of a selection of it', async () => {
    const { page } = workbench;
    await openFile(page, 'both.md');
    await page.locator('.cgmr').first().waitFor();
    const [mark] = await gutterMarks(page);
    const whole = mark?.letters;
    const [part, label] = whole === 'J' ? [angry, 'anger'] : [happy, 'joy'];
    await page.keyboard.press('Control+Home');
    const from = joined.indexOf(part);
    for (let step = 0; step < from; step += 1) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < part.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await runCommand(page, 'Emotion Lens: Classify Selection');
    await page.locator('.view-line', { hasText: new RegExp(`${label}\\s\\d+`) }).waitFor();
    assert.deepEqual(await settled(() => gutterMarks(page), []), []);
    assert.equal(await settled(async () => (await statusBar(page)).includes(label), true), true);
    await picture(workbench, 'selection-part');
    await runCommand(page, 'Emotion Lens: Dismiss');
    assert.deepEqual(await settled(() => gutterMarks(page), [{ line: 1, letters: whole ?? '' }]), [
      { line: 1, letters: whole ?? '' },
    ]);
  });
});

import assert from 'node:assert/strict';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { gutterMarks, openSidebar, pageWith, runCommand, settled } from '../../support/workbench.ts';

suite('The sidebar shows', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('a bar for each emotion, as long as its share of the words', async () => {
    const page = await openSidebar(workbench.page);
    const rows = page.locator('.rows li');
    const wanted = ['sadness 21.9 %', 'joy 23.4 %', 'love 0 %', 'anger 18.8 %', 'fear 18.8 %', 'surprise 0 %'];
    const missing = async (): Promise<readonly string[]> => {
      const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
      return [...wanted, 'no clear emotion 17.2 %'].filter((share) => !texts.some((text) => text.includes(share)));
    };
    assert.deepEqual(await settled(missing, []), []);
    await picture(workbench, 'sidebar');
  });

  test('the strongest passages, each a way to its place', async () => {
    const page = await openSidebar(workbench.page);
    await page.locator('button', { hasText: 'furious' }).click();
    await workbench.page.locator('.statusbar', { hasText: 'Ln 11,' }).waitFor();
  });

  test('the arc of the document, the caret’s place in it, and a way to each passage', async () => {
    const page = await openSidebar(workbench.page);
    assert.equal(await settled(() => page.locator('.dot').count(), 4), 4);
    const caret = page.locator('.caret[visibility="visible"]');
    await caret.waitFor({ state: 'attached' });
    const before = await caret.getAttribute('transform');
    await page.locator('.dot[tabindex="0"]').focus();
    await page.locator('.dot').first().press('End');
    await page.locator('.dot').last().press('Home');
    await picture(workbench, 'arc');
    await page.locator('.dot[tabindex="0"]').press('Enter');
    assert.equal(
      await settled(async () => (await caret.getAttribute('transform')) !== before, true),
      true,
      `the caret stayed at ${before}`,
    );
    await workbench.page.locator('.statusbar', { hasText: 'Ln 3,' }).waitFor();
  });

  test('one voice alone, and all of them again', async () => {
    const page = await openSidebar(workbench.page);
    await page.getByLabel('Voice').selectOption({ label: 'Narration alone' });
    await page.locator('.counts', { hasText: 'of narration' }).waitFor();
    assert.equal(await settled(() => page.locator('.dot').count(), 4), 4);
    await picture(workbench, 'sidebar-voice');
    await runCommand(workbench.page, 'Emotion Lens: Export Report…');
    const offered = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'What the sidebar shows' });
    await offered.filter({ hasText: 'narration alone' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await offered.waitFor({ state: 'hidden' });
    await page.getByLabel('Voice').selectOption({ label: 'Dialogue alone' });
    await page.locator('.notice', { hasText: 'No passage here is dialogue.' }).waitFor();
    assert.equal(await page.locator('.dot').count(), 0);
    await page.getByLabel('Voice').selectOption({ label: 'Dialogue and narration' });
    assert.equal(await settled(() => page.locator('.dot').count(), 4), 4);
  });

  test('a filter the whole window obeys', async () => {
    const page = await openSidebar(workbench.page);
    await page.locator('button[data-filter="fear"]').click();
    const fear = [{ line: 5, letters: 'F' }];
    assert.deepEqual(await settled(() => gutterMarks(workbench.page), fear), fear);
    await picture(workbench, 'filter');
    await page.locator('button[data-filter-all]').click();
    assert.equal(await settled(async () => (await gutterMarks(workbench.page)).length, 4), 4);
  });

  test('the document still, while a page about the model stands before it', async () => {
    const page = await openSidebar(workbench.page);
    await runCommand(workbench.page, 'Emotion Lens: About the Model');
    // Not before its page has come: it takes the focus from whatever has it then.
    await pageWith(workbench.page, 'How often it is right');
    await picture(workbench, 'about');
    assert.equal(await settled(() => page.locator('.rows li').count(), 7), 7);
    assert.match(await page.locator('body').innerText(), /story\.md/);
  });

  test('how to begin when no document is open', async () => {
    await runCommand(workbench.page, 'View: Close All Editors');
    await workbench.page.locator('.welcome-view-content', { hasText: 'Classify the Clipboard' }).waitFor();
    await picture(workbench, 'welcome');
  });
});

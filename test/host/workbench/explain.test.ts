import assert from 'node:assert/strict';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { eventually, runCommand, settled } from '../../support/workbench.ts';

suite('A person who asks why', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  /** The underlined words, each with its line. */
  const underlined = (): Promise<readonly string[]> =>
    workbench.page.locator('.view-line span').evaluateAll((all) =>
      all.flatMap((each) => {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(each);
        const text = each.children.length === 0 ? (each.textContent ?? '').trim() : '';
        return textDecorationLine === 'underline' && text !== ''
          ? [`${text}: ${textDecorationStyle} ${textDecorationThickness}`]
          : [];
      }),
    );

  test('sees the words underlined, by weight, and their list in the hover', async () => {
    const { page } = workbench;
    await page.locator('.cgmr').first().waitFor();
    await page.locator('.view-line', { hasText: 'platform' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('\n\nShe felt miserable about the train and the weather.');
    await picture(workbench, 'typed');
    await page.locator('.view-line', { hasText: /weather.*sadness/ }).waitFor();
    await runCommand(page, 'Emotion Lens: Explain This Passage');
    const hover = page.locator('.monaco-hover', { hasText: 'What drove sadness' }).first();
    await hover.waitFor();
    const text = (await hover.innerText()).replaceAll(/\s+/g, ' ');
    assert.match(text, /“miserable” \d+ points for it/);
    assert.match(text, /Rests on one word: “miserable”\. Without it, no emotion is clear\./);
    assert.match(text, /left out and the rest read again/);
    const words = await eventually(async () => {
      const found = await underlined();
      return found.length > 0 ? found : undefined;
    });
    assert.ok(words.includes('miserable: solid 4px'), words.join());
    await picture(workbench, 'explain');
  });

  test('hears it', async () => {
    const { page } = workbench;
    const said = await eventually(async () => {
      const all = await page.locator('.monaco-alert').allInnerTexts();
      return all.find((text) => text.includes('sadness, '));
    });
    assert.match(said, /sadness, probability \d+ %: miserable \d+ points for it/);
  });

  test('is rid of it with Escape', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await page.locator('.monaco-hover', { hasText: 'What drove sadness' }).waitFor({ state: 'hidden' });
    await picture(workbench, 'explained-text');
    await page.keyboard.press('Escape');
    assert.deepEqual(await settled(underlined, []), []);
  });
});

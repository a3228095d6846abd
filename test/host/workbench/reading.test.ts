import assert from 'node:assert/strict';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { eventually, runCommand, settled } from '../../support/workbench.ts';

suite('A person who asks what is read', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ file: 'story.md' });

  /** The stretches of the text that are dimmed, each once. */
  const dimmed = (): Promise<readonly string[]> =>
    workbench.page.locator('.view-line span').evaluateAll((all) =>
      all.flatMap((each) => {
        const text = each.children.length === 0 ? (each.textContent ?? '').trim() : '';
        return getComputedStyle(each).opacity === '0.4' && text !== '' ? [text.replaceAll('\u00a0', ' ')] : [];
      }),
    );

  test('sees all else dimmed, as it is edited too', async () => {
    const { page } = workbench;
    await page.locator('.cgmr').first().waitFor();
    assert.deepEqual(await dimmed(), []);
    await runCommand(page, 'Emotion Lens: Show What Is Read');
    const before = await eventually(async () => {
      const found = await dimmed();
      return found.length > 0 ? found : undefined;
    });
    assert.ok(
      before.some((text) => text.startsWith('#')),
      before.join(),
    );
    await page.locator('.view-line', { hasText: 'platform' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('\n\nHe was **so** glad.\n\n## Cellar\n\n');
    await eventually(async () => ((await dimmed()).some((text) => text.includes('Cellar')) ? true : undefined));
    const now = await dimmed();
    assert.ok(now.includes('**') && !now.some((text) => /so|glad/.test(text)), now.join());
    await picture(workbench, 'what-is-read');
  });

  test('and as it was when asked again', async () => {
    await runCommand(workbench.page, 'Emotion Lens: Show What Is Read');
    assert.deepEqual(await settled(dimmed, []), []);
  });
});

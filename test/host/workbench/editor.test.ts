import assert from 'node:assert/strict';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';

suite('The editor', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ file: 'story.md' });

  test('probe', async () => {
    const { page } = workbench;
    await page.waitForTimeout(6000);
    await picture(workbench, 'probe');
    const html = await page.locator('.monaco-editor .margin').first().innerHTML();
    console.log(html.slice(0, 4000));
    assert.ok(html);
  });
});

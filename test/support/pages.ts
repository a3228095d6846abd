import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { SidebarHarness } from './sidebarHarness.ts';

export type Pages = Pick<SidebarHarness, 'open' | 'show' | 'post' | 'sent'>;

/**
 * The pages of one suite, in a browser of its own: call it in the suite's body, use what it returns in its tests. After each test,
 * none it opened may have thrown, nor its policy stopped, anything.
 */
export function usePages(): Pages {
  let harness: SidebarHarness | undefined;
  const opened: Page[] = [];

  suiteSetup(async function () {
    harness = await SidebarHarness.start(this);
  });

  suiteTeardown(() => harness?.close());

  teardown(async () => {
    for (const page of opened.splice(0)) {
      assert.deepEqual(await running().violations(page), []);
      await page.close();
    }
    assert.deepEqual(running().failures, []);
  });

  function running(): SidebarHarness {
    assert.ok(harness !== undefined, 'the browser is there only while the suite runs');
    return harness;
  }

  return {
    open: async (options) => {
      const page = await running().open(options);
      opened.push(page);
      return page;
    },
    show: (page, panel) => running().show(page, panel),
    post: (page, message) => running().post(page, message),
    sent: (page) => running().sent(page),
  };
}

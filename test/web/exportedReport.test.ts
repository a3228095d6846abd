import assert from 'node:assert/strict';

import { type Browser, chromium, type Page } from 'playwright-core';

import { chromiumFlags, findChromium, howToInstallChromium } from '../../scripts/testing/chromium.ts';
import { axeFaults } from '../support/axe.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { hostileStory, reportDocuments, reportHead, reportHtml, story } from '../support/reports.ts';

const several = async (): Promise<string> =>
  reportHtml(await reportDocuments({ 'a.md': story, 'empty.md': '', 'b.md': hostileStory }), reportHead, [
    'c.md is too large.',
  ]);

suite('The report in HTML, in a browser', function () {
  this.timeout(30_000);
  let browser: Browser;
  let page: Page;
  let problems: string[];

  suiteSetup(async function () {
    const executablePath = findChromium();
    if (executablePath === undefined) {
      console.log(howToInstallChromium);
      this.skip();
    }
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  });

  suiteTeardown(() => browser?.close());

  teardown(async () => {
    assert.deepEqual(problems, []);
    await page.close();
  });

  async function shown(html: string, colorScheme: 'light' | 'dark' = 'light', width = 1000): Promise<void> {
    page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    problems = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => problems.push(request.url()));
    await page.setContent(html);
  }

  for (const scheme of ['light', 'dark'] as const) {
    test(`has no fault for axe in its ${scheme} colours, with the tables open`, async () => {
      await shown(await several(), scheme);
      await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      assert.deepEqual(await axeFaults(page), []);
    });
  }

  test('has its colours under its own policy, and loads nothing', async () => {
    await shown(await several(), 'dark');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(28, 29, 33)');
    const dot = page.locator('circle').first();
    assert.equal(await dot.evaluate((circle) => getComputedStyle(circle).fill), 'rgb(230, 185, 60)');
  });

  test('needs no scrolling to the side on a narrow screen', async () => {
    await shown(await several(), 'light', 340);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 340);
    assert.deepEqual(await cutPictures(page), []);
  });

  test('prints light, whatever the screen', async () => {
    await shown(await several(), 'dark');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  });
});

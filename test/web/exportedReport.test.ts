import assert from 'node:assert/strict';

import { type Browser, chromium, type Page } from 'playwright-core';

import { chromiumFlags, findChromium, howToInstallChromium } from '../../scripts/testing/chromium.ts';
import type { JudgedPassage } from '../../src/core/document/judgement/judgedPassage.ts';
import { buildComparison } from '../../src/render/comparison/buildComparison.ts';
import { blocksToHtml } from '../../src/render/report/blocksToHtml.ts';
import { axeFaults } from '../support/axe.ts';
import { comparisonSource, said } from '../support/comparisons.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { pageBreaks } from '../support/paper.ts';
import { hostileStory, reportDocuments, reportHead, reportHtml, story } from '../support/reports.ts';

const several = async (): Promise<string> =>
  reportHtml(await reportDocuments({ 'a.md': story, 'empty.md': '', 'b.md': hostileStory }), reportHead, [
    'c.md is too large.',
  ]);

/** Of two drafts with more changes than a page holds. */
const longComparison = (): string => blocksToHtml(buildComparison(comparisonSource(draftOf('cold'), draftOf('warm'))));

function draftOf(word: string): JudgedPassage[] {
  return Array.from({ length: 40 }, (_, index) => said(`Of day ${index} we said that it was ${word}.`));
}

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

  test('prints tables that were opened, and nothing that paper cannot open', async () => {
    await shown(await several());
    const tables = page.locator('details');
    await tables.first().locator('summary').click();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await tables.first().locator('table').first().isVisible(), true);
    assert.equal(await tables.last().isVisible(), false);
  });

  // Paper has many heights, and so a page may end anywhere.
  for (const [name, html] of [
    ['report', several],
    ['comparison', longComparison],
  ] as const)
    test(`leaves no heading of a ${name} alone at the end of a page, and no page empty before a list`, async () => {
      await shown(await html());
      for (let height = 700; height < 1300; height += 23) {
        const breaks = await pageBreaks(page, height);
        const alone = breaks.filter(({ after }) => ['h1', 'h2', 'h3', 'dt', 'caption', 'line'].includes(after));
        const early = breaks.filter(({ isOfList, empty }) => isOfList && empty > 240);
        assert.deepEqual({ alone, early }, { alone: [], early: [] }, `pages of ${height} pixels`);
      }
    });
});

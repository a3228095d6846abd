import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { comparisonPicture, comparisonSentence } from '../../src/render/comparison/comparison.ts';
import { folderChanges } from '../../src/render/comparison/folderChanges.ts';
import { axeFaults } from '../support/axe.ts';
import { comparedFolder } from '../support/comparedFolders.ts';
import { comparisonOfTexts, said } from '../support/comparisons.ts';
import { emotion } from '../support/judgedPassages.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { usePages } from '../support/pages.ts';
import type { PageOptions } from '../support/sidebarHarness.ts';
import { themeNames } from '../support/themes.ts';

const before = [
  said('We came home at last.', emotion('joy')),
  said('Nobody spoke a word.'),
  said('The house was dark.'),
  said('All was quiet now.'),
  said('It rained all day long.', emotion('fear')),
];
const after = [
  said('It rained all day long.', emotion('fear')),
  said('We came home at night.', emotion('fear')),
  said('The house was dark.'),
  said('All was quiet now.'),
];
const comparison = comparisonPicture(comparisonOfTexts(before, after));
const folder = folderChanges(comparedFolder({ lost: [{ path: 'lib', problem: 'This is a submodule.' }] }));

suite('The page of a comparison', function () {
  this.timeout(30_000);
  const pages = usePages();

  async function on(options: PageOptions, work: (page: Page) => Promise<void>): Promise<void> {
    await work(await pages.open({ comparison, width: 700, ...options }));
  }

  for (const theme of themeNames)
    test(`axe finds nothing in ${theme}, wide or narrow`, () =>
      on({ theme }, async (page) => {
        assert.deepEqual(await axeFaults(page), []);
        await page.setViewportSize({ width: 260, height: 600 });
        assert.deepEqual(await axeFaults(page), []);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(tooWide, false);
      }));

  for (const theme of themeNames)
    test(`a folder's table is sound in ${theme}, wide or narrow, and each file a way to its comparison`, () =>
      on({ theme, comparison: folder, width: 900 }, async (page) => {
        assert.deepEqual(await axeFaults(page), []);
        for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.locator('.changed-files [data-change="2"]').click();
        assert.deepEqual(await pages.sent(page), [
          { type: 'change', index: 0 },
          { type: 'change', index: 2 },
        ]);
        await page.setViewportSize({ width: 260, height: 600 });
        assert.deepEqual(await axeFaults(page), []);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(tooWide, false);
      }));

  test('what cannot be compared is one sentence and a way to try again, and both drafts are left behind', () =>
    on(
      { comparison: comparisonSentence({ title: 'a.md', older: 'HEAD' }, '“a.md” is not where it was.') },
      async (page) => {
        assert.equal(await page.getByRole('status').textContent(), '“a.md” is not where it was.');
        assert.deepEqual(await axeFaults(page), []);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        assert.deepEqual(await pages.sent(page), [{ type: 'again' }]);
        const left = { document: 'file:///story.md', older: 'file:///older.md' };
        assert.deepEqual(await page.evaluate(() => window.recorded.state), left);
      },
    ));

  test('a click anywhere on a change says which', () =>
    on({}, async (page) => {
      await page.locator('[data-change="1"] .quoted').last().click();
      assert.deepEqual(await pages.sent(page), [{ type: 'change', index: 1 }]);
    }));

  test('a button asks to write it to a file', () =>
    on({}, async (page) => {
      await page.getByRole('button', { name: 'Export…' }).click();
      assert.deepEqual(await pages.sent(page), [{ type: 'export' }]);
    }));

  test('the keyboard reaches each change and the button to compare again', () =>
    on({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const reached: (string | null)[] = [];
      for (let press = 0; press < 4; press++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => document.activeElement?.getAttribute('data-change') ?? null));
      }
      await page.keyboard.press(' ');
      assert.deepEqual(reached, [null, null, '1', '0']);
      assert.deepEqual(await pages.sent(page), [{ type: 'again' }, { type: 'change', index: 0 }]);
    }));

  test('both arcs are whole and their letters as large as ever at any width', () =>
    on({}, async (page) => {
      for (const [width, drawn] of [
        [210, 186],
        [340, 316],
        [559, 535],
        [700, 676],
        [1200, 860],
      ] as const) {
        await page.setViewportSize({ width, height: 600 });
        const picture = page.locator(`.arc-picture[width="${drawn}"]`);
        await picture.waitFor();
        assert.equal(await picture.evaluate((each) => each.getBoundingClientRect().width), drawn);
        assert.deepEqual(await cutPictures(page), []);
      }
    }));

  test('the older curve is dashed in the ink of the page, the newer one has the label’s colour', () =>
    on({}, async (page) => {
      const stroke = (selector: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((each) => getComputedStyle(each).stroke);
      assert.equal(await stroke('path[stroke-dasharray]'), 'rgb(204, 204, 204)');
      assert.equal(await stroke('path[stroke-width="1.8"]'), 'rgb(230, 185, 60)');
    }));
});

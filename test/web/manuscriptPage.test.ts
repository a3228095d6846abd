import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import type { ToManuscript } from '../../src/view/manuscriptProtocol.ts';
import { axeFaults } from '../support/axe.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { chapterOf, manuscriptOfChapters, threeChapters } from '../support/manuscripts.ts';
import { usePages } from '../support/pages.ts';
import type { PageOptions } from '../support/sidebarHarness.ts';
import { themeNames } from '../support/themes.ts';

const novel: ToManuscript = { type: 'manuscript', manuscript: manuscriptOfChapters(threeChapters) };

suite('The page of a manuscript', function () {
  this.timeout(30_000);
  const pages = usePages();

  async function on(options: PageOptions, message: ToManuscript, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await pages.open({ isManuscript: true, width: 900, ...options });
    await pages.post(page, message);
    await work(page);
  }

  /** What the page has sent since it was ready. */
  async function sent(page: Page): Promise<readonly unknown[]> {
    const [ready, ...rest] = await pages.sent(page);
    assert.deepEqual(ready, { type: 'ready' });
    return rest;
  }

  for (const theme of themeNames)
    test(`axe finds nothing in ${theme}, as pictures or as tables, wide or narrow`, () =>
      on({ theme }, novel, async (page) => {
        assert.deepEqual(await axeFaults(page), []);
        await page.getByRole('button', { name: 'Show as table' }).click();
        assert.deepEqual(await axeFaults(page), []);
        await page.setViewportSize({ width: 260, height: 600 });
        assert.deepEqual(await axeFaults(page), []);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(tooWide, false);
      }));

  test('has the chapters as marks below one arc, each passage a way to its place', () =>
    on({}, novel, async (page) => {
      const marks = await page.locator('.arc-picture > line > title').allTextContents();
      assert.deepEqual(marks, ['The <party>', '2.md', 'The cellar']);
      await page.locator('.dot').nth(12).focus();
      assert.equal(
        await page.locator('.readout').textContent(),
        'anger 90 % by the model’s own probability: 2.md, line 9',
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      assert.deepEqual(await sent(page), [{ type: 'passage', index: 52 }]);
    }));

  test('a click between the dots leads to the word there, and the pointer is told the chapter', () =>
    on({}, novel, async (page) => {
      const box = await page.locator('.arc-picture').boundingBox();
      assert.ok(box !== null);
      const mark = await page.locator('.arc-picture > line').nth(1).boundingBox();
      assert.ok(mark !== null);
      await page.mouse.move(mark.x + 30, box.y + box.height - 20);
      assert.equal(await page.locator('.readout').textContent(), '2.md · novel/2.md');
      await page.mouse.click(mark.x + 30, box.y + box.height - 20);
      const [message] = await sent(page);
      const { type, at } = Object(message);
      assert.equal(type, 'word');
      assert.ok(at > 200 && at < 240, String(at));
    }));

  test('each chapter’s distribution is a button that says what its bars show', () =>
    on({}, novel, async (page) => {
      const chapters = page.locator('button.chapter');
      assert.equal(await chapters.count(), 3);
      const name = /^The <party> ?, joy 25\.0 %, no clear emotion 75\.0 %, 200 words$/;
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      assert.deepEqual(await sent(page), [{ type: 'chapter', index: 2 }]);
      assert.deepEqual(await cutPictures(page), []);
    }));

  test('of chapters whose names begin alike the narrowest picture shows where they differ', () => {
    const alike = ['home to Hull', 'north to the ice'].map((end, index) =>
      chapterOf(`${index}.md`, 'joy', { title: `The long and weary voyage of the Mary Anne ${end}` }),
    );
    return on({ width: 400 }, { type: 'manuscript', manuscript: manuscriptOfChapters(alike) }, async (page) => {
      const ends = page.locator('.chapter .part:nth-child(2)');
      assert.deepEqual(await ends.allTextContents(), ['home to Hull', 'north to the ice']);
      const cut = await ends.evaluateAll((all) => all.map((each) => each.scrollWidth > each.clientWidth));
      assert.deepEqual(cut, [false, false]);
      await page
        .getByRole('button', { name: /^The long and weary voyage of the Mary Anne home to Hull ?, / })
        .waitFor();
    });
  });

  test('of a long chapter’s name as much is shown as leaves room for the line behind it', () => {
    const long = ['joy', 'fear'].map((label, index) =>
      chapterOf(`${index}.md`, label, {
        title: `The long and weary voyage of the Mary Anne from Hull to the northern ice, part ${index}`,
      }),
    );
    return on({ width: 400 }, { type: 'manuscript', manuscript: manuscriptOfChapters(long) }, async (page) => {
      const places = page.locator('.way .place');
      assert.ok((await places.count()) > 0);
      for (const place of await places.all()) {
        assert.match((await place.textContent()) ?? '', /^The long and weary voyage .*, part \d, line \d+$/);
        assert.ok(await place.evaluate(({ firstElementChild: name }) => name && name.scrollWidth > name.clientWidth));
        const [line, way] = [await place.locator(':scope > :last-child').boundingBox(), await place.boundingBox()];
        assert.ok(line && way && line.x > way.x && line.x + line.width <= way.x + way.width + 1);
      }
      await page.getByRole('button', { name: 'Show as table' }).click();
      await page
        .getByRole('rowheader', { name: /^The long and weary voyage .*…, line 9$/ })
        .first()
        .waitFor();
    });
  });

  test('the same numbers stand in tables, whose chapters are ways too', () =>
    on({}, novel, async (page) => {
      await page.getByRole('button', { name: 'Show as table' }).click();
      const row = page.getByRole('row', { name: 'The <party>' });
      assert.deepEqual(await row.last().locator('td').allTextContents(), ['200', '25.0 %', '0 %', '0 %', '75.0 %']);
      await page.getByRole('button', { name: '2.md', exact: true }).click();
      assert.deepEqual(await sent(page), [{ type: 'chapter', index: 1 }]);
      const kept = await page.evaluate(() => window.recorded.state);
      assert.deepEqual(kept, { table: true, method: false, most: 120 });
    }));

  test('tells the order that holds and what it left out, and offers others', () =>
    on({}, novel, async (page) => {
      await page.getByText('3 chapters, 600 words, in the order of SUMMARY.md').waitFor();
      await page.locator('summary').click();
      assert.deepEqual(await page.locator('details li').allTextContents(), ['a.md', '<b>.md', 'and 3 more']);
      await page.getByLabel('Reading order').selectOption('By Name');
      await page.getByRole('button', { name: 'List File…' }).click();
      assert.deepEqual(await sent(page), [{ type: 'order', key: 'name' }, { type: 'list' }]);
    }));

  test('of very many chapters it draws some, and more when asked', () => {
    const many = Array.from({ length: 1000 }, (_, index) => chapterOf(`part ${index % 2}/${index}.md`, 'joy'));
    const manuscript = manuscriptOfChapters(many);
    return on({}, { type: 'manuscript', manuscript }, async (page) => {
      assert.equal(await page.locator('button.chapter').count(), 120);
      await page.getByRole('button', { name: 'Show 120 more of 880' }).click();
      assert.equal(await page.locator('button.chapter').count(), 240);
      assert.ok((await page.locator('.arc-picture *').count()) < 2000);
    });
  });

  test('where there is nothing to draw, a sentence says why and offers the way on', () =>
    on({}, { type: 'sentence', sentence: 'Not analysed yet.', way: 'analyse' }, async (page) => {
      assert.match((await page.getByRole('status').textContent()) ?? '', /^Not analysed yet\./);
      assert.deepEqual(await axeFaults(page), []);
      await page.getByRole('button', { name: 'Analyse Again' }).click();
      assert.deepEqual(await sent(page), [{ type: 'analyse' }]);
    }));
});

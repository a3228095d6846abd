import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import type { FromPage } from '../../src/view/protocol.ts';
import { novel, novelArc, panel } from '../support/panels.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { usePages } from '../support/pages.ts';
import type { PageOptions } from '../support/sidebarHarness.ts';

suite('The arc in the sidebar', function () {
  this.timeout(30_000);
  const pages = usePages();
  let page: Page;

  async function shown(parts: Parameters<typeof panel>[0] = {}, options: PageOptions = {}): Promise<void> {
    page = await pages.open(options);
    await pages.show(page, panel(parts));
  }

  const dot = (index: number): ReturnType<Page['locator']> => page.locator(`[data-dot="${index}"]`);
  const readout = (): Promise<string | null> => page.locator('.readout').textContent();
  const last = async (): Promise<FromPage | undefined> => (await pages.sent(page)).at(-1);
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-dot') ?? null);

  test('stands above the distribution, with a dot per passage and the headings', async () => {
    await shown();
    assert.equal(await page.locator('.dot').count(), novelArc?.arc.points.length);
    assert.deepEqual(await page.locator('h2').allTextContents(), [
      'Arc',
      'Distribution of words, bars to 10 %',
      'Strongest passages',
    ]);
    for (const number of ['CHAPTER I', 'CHAPTER II', 'CHAPTER III'])
      assert.equal(await page.locator('.arc-picture > text', { hasText: new RegExp(`^${number}$`) }).count(), 1);
  });

  test('keeps its elements when the document changes: what is the same is not drawn again', async () => {
    await shown();
    const before = await dot(1).elementHandle();
    const [title] = await page.locator('.arc-picture > title').allTextContents();
    await pages.show(page, panel({ title: 'another.md', voice: 'dialogue' }));
    assert.notDeepEqual(await page.locator('.arc-picture > title').allTextContents(), [title]);
    assert.equal(await before?.evaluate((element) => element.isConnected), true);
  });

  test('the colour of a dot is the theme’s', async () => {
    await shown();
    assert.equal(await dot(0).evaluate((each) => getComputedStyle(each).fill), 'rgb(230, 185, 60)');
  });

  test('Tab reaches one dot, the arrow keys go along the passages, Enter and space go there', async () => {
    await shown();
    assert.equal(await page.locator('.dot[tabindex="0"]').count(), 1);
    await dot(0).focus();
    assert.match((await readout()) ?? '', /^joy 93 % by the model’s own probability: five words of plain prose$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), '2');
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(), going(2));
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), '1');
    await page.keyboard.press(' ');
    assert.deepEqual(await last(), going(1));
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), String((novelArc?.spots.length ?? 0) - 1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), '0');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), null);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), '0');
  });

  test('a dot tells of its passage under the pointer, and a click near it goes there', async () => {
    await shown();
    assert.equal(await page.locator('.readout').getAttribute('aria-live'), 'polite');
    const box = await dot(4).boundingBox();
    assert.ok(box !== null);
    await page.mouse.move(box.x + 3, box.y + 5);
    assert.match((await readout()) ?? '', /^joy 93 %/);
    await page.mouse.down();
    await page.mouse.up();
    assert.deepEqual(await last(), going(4));
    await page.mouse.move(1, 1);
    assert.equal(await readout(), '');
  });

  test('telling of a passage moves nothing', async () => {
    await shown();
    const before = await page.locator('section.share').boundingBox();
    await dot(0).focus();
    assert.deepEqual(await page.locator('section.share').boundingBox(), before);
  });

  test('the focus stays on its dot while snapshots come in', async () => {
    await shown();
    await dot(3).focus();
    await pages.show(page, panel({ emotions: [], ...(novelArc && { arc: { ...novelArc, version: 8 } }) }));
    assert.equal(await focused(), '3');
    await pages.show(page, panel({ ...(novelArc && { arc: { ...novelArc, arc: { ...novelArc.arc, words: 2100 } } }) }));
    assert.equal(await focused(), '3');
    assert.equal(await page.locator('.dot[tabindex="0"]').getAttribute('data-dot'), '3');
  });

  test('the caret is a line at its place, through new snapshots too, and goes with its editor', async () => {
    await shown();
    const caret = page.locator('.caret');
    assert.equal(await caret.getAttribute('visibility'), 'hidden');
    await pages.post(page, { type: 'caret', at: 1000 });
    const middle = async (): Promise<number> => {
      const [line, lanes] = [await caret.boundingBox(), await page.locator('.arc-picture path').first().boundingBox()];
      return line === null || lanes === null ? Number.NaN : (line.x + line.width / 2 - lanes.x) / lanes.width;
    };
    assert.ok(Math.abs((await middle()) - 0.5) < 0.02, `${await middle()}`);
    await pages.show(page, panel({ emotions: ['joy'] }));
    assert.equal(await caret.getAttribute('visibility'), 'visible');
    await pages.post(page, { type: 'caret' });
    assert.equal(await caret.getAttribute('visibility'), 'hidden');
  });

  test('turns and the flat stretch are ways to their places', async () => {
    await shown();
    for (const [note, place] of [
      ['turns 0', novelArc?.turns[0]],
      ['flat 0', novelArc?.flat],
    ] as const) {
      await page.locator(`[data-note="${note}"]`).focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await last(), { type: 'goTo', version: 7, start: place?.start, end: place?.end });
    }
  });

  for (const [name, kind] of [
    ['turns and the flat stretch', 'note'],
    ['the strongest passages', 'place'],
  ] as const) {
    test(`${name} are one stop of Tab, and the arrow keys go from one to the next`, async () => {
      await shown();
      const attribute = `data-${kind}`;
      const all = await page
        .locator(`[${attribute}]`)
        .evaluateAll((each, attribute) => each.map((one) => one.getAttribute(attribute)), attribute);
      assert.ok(all.length > 1);
      const current = (): Promise<string | null> =>
        page.evaluate((attribute) => document.activeElement?.getAttribute(attribute) ?? null, attribute);
      const stop = page.locator(`[${attribute}][tabindex="0"]`);
      assert.equal(await stop.count(), 1);
      await stop.focus();
      await page.keyboard.press('End');
      assert.equal(await current(), all.at(-1));
      await page.keyboard.press('ArrowLeft');
      assert.equal(await current(), all.at(-2));
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      assert.equal(await current(), all[1]);
      await pages.show(page, panel({ ...(novelArc && { arc: { ...novelArc, version: 8 } }) }));
      assert.equal(await stop.getAttribute(attribute), all[1]);
      await page.keyboard.press('Tab');
      assert.equal(await current(), null);
      await page.keyboard.press('Shift+Tab');
      assert.equal(await current(), all[1]);
    });
  }

  test('how it is made stands behind an info sign', async () => {
    await shown();
    assert.doesNotMatch((await page.locator('body').innerText()) ?? '', /words before and behind/);
    const sign = page.getByRole('button', { name: 'How the arc and its turns are made' });
    await sign.focus();
    await page.keyboard.press('Enter');
    assert.equal(await sign.getAttribute('aria-expanded'), 'true');
    assert.match(
      await page.locator('.arc .note').innerText(),
      /120 words to each side.*Turns: where the means of the 120/s,
    );
    assert.ok(await sign.evaluate((each) => each === document.activeElement));
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.arc .note').count(), 0);
  });

  test('stands below the distribution and the strongest passages of a short text, for the eye and for Tab', async () => {
    const headings = (): Promise<readonly string[]> => page.locator('h2').allTextContents();
    await shown({ document: { ...novel, words: 120 } });
    assert.deepEqual(
      (await headings()).map((text) => text.split(' ')[0]),
      ['Distribution', 'Strongest', 'Arc'],
    );
    await page.locator('[data-place="1"]').focus();
    await pages.show(page, panel());
    assert.deepEqual(
      (await headings()).map((text) => text.split(' ')[0]),
      ['Arc', 'Distribution', 'Strongest'],
    );
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-place')), '1');
  });

  test('the table has every dot of the picture', async () => {
    await shown();
    await page.getByRole('button', { name: 'Show as table' }).click();
    assert.equal(await page.locator('.arc-picture').count(), 0);
    const table = page.getByRole('table', { name: 'Passages of alice.md with a clear emotion' });
    assert.equal(await table.locator('tbody tr').count(), novelArc?.arc.points.length);
    const curves = page.getByRole('table', { name: /^Arc of alice\.md/ });
    assert.deepEqual(await curves.getByRole('rowheader').allTextContents(), ['CHAPTER I', 'CHAPTER II', 'CHAPTER III']);
  });

  test('is of the document, not of the selections', async () => {
    await shown({ selection: novel }, { state: { scope: 'selection', table: false } });
    assert.equal(await page.locator('.arc-picture').count(), 0);
    await page.getByRole('radio', { name: 'Document' }).check({ force: true });
    assert.equal(await page.locator('.arc-picture').count(), 1);
  });

  test('fits the page at any width, and again when the width changes', async () => {
    await shown({}, { width: 200 });
    const width = (): Promise<number> =>
      page.locator('.arc-picture').evaluate((picture) => picture.getBoundingClientRect().width);
    assert.equal(await width(), 176);
    assert.deepEqual(await cutPictures(page), []);
    await page.setViewportSize({ width: 500, height: 900 });
    await page.waitForFunction(() => document.querySelector('.arc-picture')?.getAttribute('width') === '476');
    assert.equal(await width(), 476);
  });
});

/** What the page sends for a dot. */
function going(index: number): FromPage {
  const { start = 0, end = 0 } = novelArc?.spots[index] ?? {};
  return { type: 'goTo', version: 7, start, end };
}

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { fromPage } from '../../src/view/protocol.ts';
import { calmArc, chart, intents, novel, novelArc, panel } from '../support/panels.ts';
import { axeFaults } from '../support/axe.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { usePages } from '../support/pages.ts';
import { themeNames } from '../support/themes.ts';

/** Runs in the page: how wide the picture is, and how many of its pixels have the dark theme's colour of joy. */
async function looksOf(png: string): Promise<{ width: number; joy: number }> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
  let joy = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === 230 && data[at + 1] === 185 && data[at + 2] === 60) joy += 1;
  return { width: bitmap.width, joy };
}

/** What VS Code would give the page of the next window. */
function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => window.recorded.state);
}

suite('The report page', function () {
  this.timeout(30_000);
  const pages = usePages();
  let page: Page;

  async function shown(parts: Parameters<typeof panel>[0] = {}, width = 1100): Promise<void> {
    page = await pages.open({ surface: 'report', width });
    await pages.show(page, panel(parts));
  }

  const boxOf = async (name: string): Promise<{ x: number; y: number; width: number }> => {
    const box = await page.locator(name).boundingBox();
    assert.ok(box !== null, `${name} is not drawn`);
    return box;
  };

  test('draws the arc over its whole width, the distribution and the strongest passages beside each other', async () => {
    await shown();
    assert.ok((await boxOf('.arc-picture')).width > 1000);
    const [share, strongest] = [await boxOf('.share'), await boxOf('.strongest')];
    assert.equal(share.y, strongest.y);
    assert.ok(strongest.x > share.x + share.width);
  });

  test('says in one sentence that nothing stands out, in the place of flat lanes and of what is done with them', async () => {
    const parts = calmArc === undefined ? {} : { arc: calmArc };
    await shown(parts);
    assert.equal(
      await page.locator('.arc').textContent(),
      'ArcNothing stands out: no passage here has a clear emotion. Most prose has none.',
    );
    assert.equal(await page.locator('.arc-picture, [data-picture], [name="relative"], .notes').count(), 0);
    assert.equal(await page.locator('[name="section"]').count(), 1);
    await pages.show(page, panel({ ...parts, activity: { type: 'reading', done: 1, total: 100 } }));
    assert.equal(await page.locator('.arc-picture').count(), 1);
  });

  test('puts everything below each other where it is narrow', async () => {
    await shown({}, 500);
    const [share, strongest] = [await boxOf('.share'), await boxOf('.strongest')];
    assert.equal(share.x, strongest.x);
    assert.ok(strongest.y > share.y);
  });

  test('grows its lanes with the height of the tab, and never beyond half of it', async () => {
    await shown();
    const [low, high] = [await arcHeightIn(page, 300), await arcHeightIn(page, 1200)];
    assert.ok(low > 100 && high > low * 1.5, `${low} and ${high}`);
    assert.ok(high <= 1200 / 2 + 40);
  });

  for (const width of [220, 340, 500, 790, 1100])
    test(`cuts no picture ${width} pixels wide`, async () => {
      await shown({}, width);
      assert.deepEqual(await cutPictures(page), []);
    });

  test('goes from passage to passage by arrow keys and there by Enter', async () => {
    await shown();
    await page.locator('.dot[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const { start, end } = novelArc?.spots[1] ?? {};
    assert.deepEqual((await pages.sent(page)).at(-1), { type: 'goTo', version: 7, start, end });
  });

  test('a section chosen by the keyboard is what the arc, its caret and its table show, and is kept', async () => {
    await shown();
    const whole = await page.locator('.dot').count();
    const select = page.getByLabel('Section');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.match((await page.locator('.arc-picture').getAttribute('aria-label')) ?? '', /^Arc of CHAPTER II of /);
    const dots = await page.locator('.dot').count();
    assert.ok(dots > 0 && dots < whole);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), 'section');
    const caret = page.locator('.caret');
    await pages.post(page, { type: 'caret', at: 2 });
    assert.equal(await caret.getAttribute('visibility'), 'hidden');
    await pages.post(page, { type: 'caret', at: Number(await caret.getAttribute('data-from')) + 1 });
    assert.equal(await caret.getAttribute('visibility'), 'visible');
    const strongest = await page.locator('[data-place]').count();
    assert.ok(strongest > 0 && strongest <= dots);
    await page.locator('[data-place]').first().click();
    const went = (await pages.sent(page)).at(-1);
    const inside = new Set(novelArc?.spots.filter((_, index) => isIn('CHAPTER II', index)).map(({ start }) => start));
    assert.ok(went?.type === 'goTo' && inside.has(went.start), JSON.stringify(went));
    await page.locator('[data-key="section"]').focus();
    await pages.show(page, panel());
    assert.equal(await page.locator('.dot').count(), dots);
    assert.equal(await select.evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.text), 'CHAPTER II');
    assert.deepEqual(
      (await pages.sent(page)).findLast(({ type }) => type === 'section'),
      {
        type: 'section',
        section: '0 CHAPTER II',
      },
    );
    await select.selectOption('');
    assert.equal(await page.locator('.dot').count(), whole);
    assert.deepEqual((await pages.sent(page)).at(-1), { type: 'section' });
  });

  test('a button asks for the report in a file', async () => {
    await shown();
    await page.getByRole('button', { name: 'Export…' }).click();
    assert.deepEqual((await pages.sent(page)).at(-1), { type: 'command', command: 'exportReport' });
  });

  test('the arc around the document’s own means says so in words, and so does its table', async () => {
    await shown();
    const edges = (): Promise<readonly (string | null)[]> =>
      page.locator('.arc-picture path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    const before = await edges();
    await page.getByLabel('Relative to this text').focus();
    await page.keyboard.press(' ');
    assert.notDeepEqual(await edges(), before);
    assert.match((await page.locator('.arc .note').textContent()) ?? '', /mean over the whole document.*joy \d/);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('button', { name: 'Show as table' }).click();
    assert.match((await page.locator('.arc caption').first().textContent()) ?? '', /percentage points/);
    await page.getByLabel('Relative to this text').uncheck();
    assert.doesNotMatch((await page.locator('.arc caption').first().textContent()) ?? '', /percentage points/);
  });

  test('a voice is asked for, shown as the one that answers, and can be left again where it says nothing', async () => {
    await shown();
    const select = page.getByLabel('Voice');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await pages.sent(page)).at(-1), { type: 'voice', voice: 'dialogue' });
    await pages.show(page, panel({ voice: 'dialogue', document: chart() }));
    assert.match((await page.locator('.notices').textContent()) ?? '', /^No passage here is dialogue\./);
    assert.equal(await select.inputValue(), 'dialogue');
    assert.deepEqual(await axeFaults(page), []);
    await select.selectOption({ label: 'Dialogue and narration' });
    assert.deepEqual((await pages.sent(page)).at(-1), { type: 'voice' });
    await pages.show(page, panel({ voice: 'narration' }));
    assert.match((await page.locator('.counts').textContent()) ?? '', /passages of narration ·/);
    assert.match((await page.locator('.arc-picture').getAttribute('aria-label')) ?? '', /^Arc of narration in /);
  });

  test('the arc is given away as a picture in the theme’s colours', async () => {
    await shown();
    await page.getByRole('button', { name: 'Save as PNG…' }).click();
    await page.waitForFunction(() => window.recorded.sent.some(({ type }) => type === 'picture'));
    const sent = fromPage((await pages.sent(page)).at(-1));
    assert.ok(sent?.type === 'picture');
    const { width, joy } = await page.evaluate(looksOf, sent.png);
    assert.equal(width, 2 * (Math.round((await boxOf('.arc-picture')).width) + 32));
    assert.ok(joy > 100, `${joy} pixels in the colour of joy`);
  });

  test('where a picture cannot be copied, a sentence says so and names the way on', async () => {
    await shown();
    await page.getByRole('button', { name: 'Copy Image' }).click();
    await page.locator('.readout', { hasText: 'does not let a page copy' }).waitFor();
  });

  test('a section that is gone gives way to the whole document', async () => {
    const state = { scope: 'document', table: false, section: '0 CHAPTER IX' };
    page = await pages.open({ surface: 'report', width: 1100, state });
    await pages.show(page, panel());
    assert.equal(await page.locator('.dot').count(), novelArc?.arc.points.length);
  });

  test('its document, its voice and how it is looked at are left behind for the next window', async () => {
    await shown();
    assert.deepEqual(await stateOf(page), { scope: 'document', table: false, document: 'file:///story.md' });
    await pages.show(page, panel({ voice: 'dialogue' }));
    await page.getByLabel('Relative to this text').check();
    const left = { scope: 'document', table: false, relative: true, document: 'file:///story.md', voice: 'dialogue' };
    assert.deepEqual(await stateOf(page), left);
  });

  test('a document that is gone leaves one sentence and the way on', async () => {
    page = await pages.open({ surface: 'report', width: 1100 });
    await pages.show(page, { title: 'alice.md', isGone: true, enabled: true, emotions: [] });
    assert.equal(await page.locator('h1').textContent(), 'alice.md');
    assert.match(
      (await page.locator('.notices').textContent()) ?? '',
      /^alice\.md is not where it was .* “Emotion Lens: Open Report”/,
    );
    assert.equal(await page.locator('.notices button').count(), 0);
    assert.deepEqual(await axeFaults(page), []);
  });

  test('there is no choice of sections in the sidebar', async () => {
    page = await pages.open();
    await pages.show(page, panel());
    assert.equal(await page.getByLabel('Section').count(), 0);
  });

  for (const theme of themeNames)
    test(`axe finds nothing in ${theme}`, async () => {
      page = await pages.open({ surface: 'report', width: 1100, theme });
      await pages.show(page, panel({ selection: novel, intents }));
      assert.deepEqual(await axeFaults(page), []);
    });
});

/** Whether a dot of the novel's arc lies below that heading. */
function isIn(title: string, dot: number): boolean {
  const { marks = [], words = 0, points = [] } = novelArc?.arc ?? {};
  const index = marks.findIndex((mark) => mark.title === title);
  const at = points[dot]?.at ?? -1;
  return at >= (marks[index]?.at ?? words) && at < (marks[index + 1]?.at ?? words);
}

/** Of the arc in a tab so high, both in pixels. */
async function arcHeightIn(page: Page, height: number): Promise<number> {
  await page.setViewportSize({ width: 1100, height });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return Number(await page.locator('.arc-picture').getAttribute('height'));
}

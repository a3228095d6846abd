import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { sharePercent } from '../../src/render/format/numbers.ts';
import type { FromPage } from '../../src/view/protocol.ts';
import { axeFaults } from '../support/axe.ts';
import { chart, intents, novel, panel, rowsOf, strong } from '../support/panels.ts';
import { usePages } from '../support/pages.ts';
import type { PageOptions } from '../support/sidebarHarness.ts';

const selection = chart({
  version: 8,
  words: 57,
  passages: 2,
  rows: rowsOf({ joy: [40, 1], fear: [0, 0] }, [17, 1]),
  reasons: [{ reason: 'tooClose', passages: 1 }],
  strongest: [strong('joy', 'What a glorious day it was.', 300)],
});

suite('The sidebar page', function () {
  this.timeout(30_000);
  const pages = usePages();
  let page: Page;

  async function open(options: PageOptions = {}): Promise<void> {
    page = await pages.open(options);
  }

  async function shown(parts: Parameters<typeof panel>[0] = {}, options: PageOptions = {}): Promise<void> {
    await open(options);
    await pages.show(page, panel(parts));
  }

  async function last(): Promise<FromPage | undefined> {
    return (await pages.sent(page)).at(-1);
  }

  const row = (label: string): ReturnType<Page['locator']> => page.locator(`button[data-filter="${label}"]`);
  const focusedKey = (): Promise<string | undefined> =>
    page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : ''));

  test('says that it is ready, and nothing else', async () => {
    await open();
    assert.deepEqual(await pages.sent(page), [{ type: 'ready' }]);
  });

  test('shows name, counts and a bar per label, as long as its share', async () => {
    await shown();
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'alice.md');
    assert.equal(await page.locator('.counts').textContent(), '27,343 words · 807 passages · 152 with a clear emotion');
    for (const { label, share, passages } of novel.rows) {
      if (label === undefined) continue;
      const bar = row(label).locator('.bar');
      const lengths = await bar.evaluate((svg) =>
        ['.fill', '.track'].map((part) => svg.querySelector(part)?.getBoundingClientRect().width ?? 0),
      );
      const [fill = 0, track = 0] = lengths;
      assert.ok(Math.abs(fill / track - share / 0.1) < 0.01, `${label}: ${fill} of ${track}`);
      assert.equal(
        await row(label).evaluate((element) => (element instanceof HTMLElement ? element.textContent : '')),
        `${await row(label).locator('.badge').textContent()}${label}${sharePercent(share)} of words,${passages} passages`,
      );
    }
    assert.match((await page.locator('.none').textContent()) ?? '', /no clear emotion76\.3 %.*655/);
  });

  test('a click on a passage and Enter on it go there', async () => {
    await shown();
    await page.getByRole('button', { name: /^fear: ‘I’m afraid I don’t know one/ }).click();
    assert.deepEqual(await last(), going(1));
    await page.locator('[data-place="2"]').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(), going(2));
    await page.locator('[data-place="3"]').focus();
    await page.keyboard.press(' ');
    assert.deepEqual(await last(), going(3));
  });

  test('a row is a switch of the filter; the filter can be lifted', async () => {
    await shown({ emotions: ['joy'] });
    assert.equal(await row('joy').getAttribute('aria-pressed'), 'true');
    assert.equal(await row('fear').getAttribute('aria-pressed'), 'false');
    await row('fear').click();
    assert.deepEqual(await last(), { type: 'filter', label: 'fear' });
    await row('joy').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(), { type: 'filter', label: 'joy' });
    await page.getByRole('button', { name: 'Show all emotions' }).click();
    assert.deepEqual(await last(), { type: 'filter' });
    await pages.show(page, panel());
    assert.equal(await page.getByRole('button', { name: 'Show all emotions' }).count(), 0);
  });

  test('switching the filter moves no row away from under the pointer', async () => {
    await shown({}, { width: 300 });
    const before = await row('fear').boundingBox();
    assert.ok(before !== null);
    await pages.show(page, panel({ emotions: ['fear'] }));
    assert.deepEqual(await row('fear').boundingBox(), before);
  });

  test('arrow keys move between document and selection, and the choice is kept', async () => {
    await shown({ selection });
    await page.getByRole('radio', { name: 'Document' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('radio', { name: 'Selection' }).isChecked(), true);
    assert.equal(await focusedKey(), 'scope selection');
    assert.match((await page.locator('.counts').textContent()) ?? '', /^57 words · 2 selections · 1 with/);
    assert.deepEqual(await page.evaluate(() => window.recorded.state), { scope: 'selection', table: false });
    await page.locator('[data-place="0"]').click();
    assert.deepEqual(await last(), { type: 'goTo', version: 8, start: 300, end: 327 });
  });

  test('a page that comes back looks as it did', async () => {
    await shown({ selection }, { state: { scope: 'selection', table: true } });
    assert.equal(await page.getByRole('radio', { name: 'Selection' }).isChecked(), true);
    assert.match((await page.locator('caption').first().textContent()) ?? '', /the selections in alice\.md/);
  });

  test('a voice is chosen by the keyboard, and everything of the document follows it', async () => {
    await shown({ selection: novel });
    const select = page.getByLabel('Voice');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await pages.sent(page)).at(-1), { type: 'voice', voice: 'dialogue' });
    await pages.show(page, panel({ selection: novel, voice: 'dialogue' }));
    assert.equal(await select.inputValue(), 'dialogue');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), 'voice');
    assert.match((await page.locator('.counts').textContent()) ?? '', /passages of dialogue ·/);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('radio', { name: 'Selection' }).check({ force: true });
    assert.equal(await select.count(), 0);
  });

  test('a corrected label says so instead of the model’s percentage', async () => {
    const strongest = novel.strongest.map((each, index) => (index === 0 ? { ...each, certainty: 'corrected' } : each));
    await shown({ document: { ...novel, strongest } });
    const told = await page.locator('.passages .percent').allTextContents();
    assert.equal(told[0], ', corrected');
    assert.match(told[1] ?? '', / %$/);
  });

  test('without a classified selection its scope cannot be chosen', async () => {
    await shown();
    assert.equal(await page.getByRole('radio', { name: 'Selection' }).isDisabled(), true);
  });

  test('the table has the numbers of the bars', async () => {
    await shown();
    const read = (selector: string): Promise<readonly string[]> => page.locator(selector).allTextContents();
    const percents = (await read('.rows .percent')).map((text) => text.replace(' of words,', ''));
    const names = await read('.rows .name');
    await page.getByRole('button', { name: 'Show as table' }).click();
    const table = page.getByRole('table', { name: 'Emotions of alice.md, by share of words' });
    assert.deepEqual(await table.getByRole('rowheader').allTextContents(), names);
    assert.deepEqual(await table.locator('td:nth-child(2)').allTextContents(), percents);
    assert.equal(await page.locator('.rows').count(), 0);
    await page.getByRole('button', { name: 'Show as bars' }).click();
    assert.equal(await page.locator('.rows').count(), 1);
  });

  test('an info sign puts the model’s own probabilities beside the numbers of people, and takes them away', async () => {
    const thresholds = { agreement: 0.55, probability: 0.5, margin: 0.1, minimumWords: 3 };
    await shown({ model: { name: 'measured', runtime: 'native', thresholds, kind: 'story' } });
    const sign = page.getByRole('button', { name: 'What the numbers are' });
    const first = page.locator('.passage .percent').first();
    assert.doesNotMatch((await first.textContent()) ?? '', /model/);
    await sign.focus();
    await page.keyboard.press('Enter');
    assert.match((await first.textContent()) ?? '', / · model 99 %$/);
    assert.equal(await sign.getAttribute('aria-expanded'), 'true');
    assert.equal(await focusedKey(), 'own');
    assert.deepEqual(await axeFaults(page), []);
    await page.keyboard.press('Enter');
    assert.doesNotMatch((await first.textContent()) ?? '', /model/);
  });

  test('progress is told to everyone and goes when it is done', async () => {
    await shown({ activity: { type: 'reading', done: 200, total: 800 } });
    const progress = page.getByRole('progressbar', { name: '200 of 800 passages read' });
    assert.equal(await progress.getAttribute('aria-valuenow'), '25');
    await pages.show(page, panel());
    assert.equal(await page.getByRole('progressbar').count(), 0);
  });

  test('a problem is spoken, leaves the old results and offers the log', async () => {
    await shown({ problem: 'The model could not be loaded.' });
    assert.match((await page.getByRole('status').textContent()) ?? '', /The model could not be loaded\./);
    assert.equal(await row('joy').count(), 1);
    await page.getByRole('button', { name: 'Show Log' }).click();
    assert.deepEqual(await last(), { type: 'command', command: 'showLog' });
  });

  test('the focus stays on its control while snapshots come in', async () => {
    await shown();
    await page.locator('[data-place="1"]').focus();
    await pages.show(page, panel({ document: { ...novel, strongest: novel.strongest.toReversed() } }));
    assert.equal(await focusedKey(), 'passage 1');
    await pages.show(page, panel({ document: { ...novel, strongest: novel.strongest.slice(0, 1) } }));
    assert.equal(await focusedKey(), 'passage 0');
    await row('love').focus();
    await pages.show(page, panel({ emotions: ['love'] }));
    assert.equal(await focusedKey(), 'row love');
  });

  test('an intent says in words what became of it, and leads to its place by the keyboard', async () => {
    await shown({ intents });
    const list = page.getByRole('region', { name: 'Intent' });
    assert.deepEqual(
      await list.locator('.state').allTextContents(),
      ['✓ met', '✗ missed', '? unclear', '! unknown'].map((text) => `, ${text}`),
    );
    await list.getByRole('button', { name: /^joy.*Nobody came\..*missed.*0 %/ }).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(), { type: 'goTo', version: novel.version, start: 95, end: 99 });
    await pages.show(page, panel());
    await list.waitFor({ state: 'hidden' });
  });

  test('a snapshot between press and release does not lose the click', async () => {
    await shown();
    await row('anger').hover();
    await page.mouse.down();
    await pages.show(page, panel({ document: { ...novel, rows: rowsOf({ joy: [1, 1], anger: [3, 1] }, [1, 1]) } }));
    await page.mouse.up();
    assert.deepEqual(await last(), { type: 'filter', label: 'anger' });
    await page.waitForFunction(() => document.querySelectorAll('button.row').length === 2);
  });

  test('what is not a panel is ignored', async () => {
    await shown();
    const before = await page.locator('main').innerHTML();
    for (const message of [null, 'panel', { type: 'panel' }, { type: 'panel', panel: { ...panel(), emotions: 3 } }])
      await pages.post(page, message);
    assert.equal(await page.locator('main').innerHTML(), before);
  });

  test('text with markup in it is text', async () => {
    const hostile = `<script>document.title = 'taken'</script><img src=x onerror="document.title = 'taken'">`;
    await shown({
      title: hostile,
      problem: hostile,
      document: { ...novel, rows: rowsOf({ [hostile]: [5, 1] }, [5, 1]), strongest: [strong(hostile, hostile)] },
      emotions: [hostile],
    });
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), hostile);
    assert.equal(await page.locator('main script, main img').count(), 0);
    assert.equal(await page.title(), 'Emotion Lens');
    await page.locator('button.row').click();
    assert.deepEqual(await last(), { type: 'filter', label: hostile });
  });

  test('what cannot be read in the document’s own words is left to right or right to left by itself', async () => {
    await shown({ document: { ...novel, strongest: [strong('joy', 'שלום עולם, איזה יום נפלא')] } });
    const direction = await page.locator('.passage .text').evaluate((element) => getComputedStyle(element).direction);
    assert.equal(direction, 'rtl');
  });

  for (const width of [180, 200, 320])
    for (const table of [false, true])
      test(`nothing overflows at ${width} pixels ${table ? 'as a table' : 'as bars'}`, async () => {
        const long = 'incomprehensibilities'.repeat(8);
        const rows = [...rowsOf({ [long]: [400, 12], joy: [30, 1] }, [2_000_000, 50_000])];
        await shown(
          {
            title: `${long}.md`,
            selection,
            problem: long,
            document: { ...novel, rows, strongest: [strong(long, long)] },
          },
          { width, state: { scope: 'document', table } },
        );
        const [content, view] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.equal(content, view);
      });

  test('what moves stands still where motion is not wanted', async () => {
    const working = { activity: { type: 'loading', fraction: 0.5 } } as const;
    const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
    await shown(working);
    assert.equal(await moving(), 1);
    await page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
    assert.equal(await moving(), 0);
    await shown(working, { reducedMotion: true });
    assert.equal(await moving(), 0);
  });
});

/** What the page sends for the novel's strongest passages. */
function going(index: number): FromPage {
  const { start = 0, end = 0 } = novel.strongest[index] ?? {};
  return { type: 'goTo', version: 7, start, end };
}

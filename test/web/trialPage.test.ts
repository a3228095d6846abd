import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import type { Answer, Trial } from '../../src/core/trial/trial.ts';
import { trialQuestion } from '../../src/render/trial/question.ts';
import { trialResult } from '../../src/render/trial/trialResult.ts';
import { axeFaults } from '../support/axe.ts';
import { usePages } from '../support/pages.ts';
import { themeNames } from '../support/themes.ts';
import { tried, trialOf, undecided } from '../support/trials.ts';

const begun = trialOf([tried('We <b>came</b> home.', 'fear'), tried('All was quiet.', null)]);
const gains = Array.from({ length: 8 }, (_, index) => undecided(`I laughed all day, ${index}.`, 'joy'));
const answers: readonly Answer[] = [...gains.map(() => ({ label: 'joy' })), { label: 'anger' }, { skipped: true }];
const finished = trialOf([...gains, tried('They stole it.', 'anger'), tried('It rained.', null)], answers);

function said(label: string | null): Trial {
  return trialOf([tried('We came home.', label), tried('b', null)]);
}

suite('The page of a trial', function () {
  this.timeout(30_000);
  const pages = usePages();

  async function on(
    theme: (typeof themeNames)[number],
    html: string,
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await pages.open({ trial: true, theme, width: 700 });
    await pages.post(page, { type: 'body', html });
    await work(page);
  }

  for (const theme of themeNames)
    test(`axe finds nothing in ${theme}, wide or narrow`, async () => {
      for (const html of [trialQuestion(begun), trialResult(finished, 70)])
        await on(theme, html, async (page) => {
          assert.deepEqual(await axeFaults(page), []);
          await page.setViewportSize({ width: 260, height: 600 });
          assert.deepEqual(await axeFaults(page), []);
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.equal(tooWide, false);
          await page.setViewportSize({ width: 320, height: 600 });
          const cut = await page.evaluate(() =>
            [...document.querySelectorAll('.tables')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
          );
          assert.equal(cut, false);
        });
    });

  test('asks with the passage alone, as it is written, and answers to keys and to clicks', () =>
    on('dark', trialQuestion(begun), async (page) => {
      assert.equal(await page.locator('.tried').textContent(), 'We <b>came</b> home.');
      for (const key of ['1', '4', '0', 'Backspace', '9', 'Control+1']) await page.keyboard.press(key);
      await page.getByRole('button', { name: 'fear' }).click();
      await page.getByRole('button', { name: 'Start Over…' }).click();
      assert.deepEqual(await pages.sent(page), [
        { type: 'ready' },
        { type: 'answer', question: 0, choice: 0 },
        { type: 'answer', question: 0, choice: 3 },
        { type: 'skip', question: 0 },
        { type: 'answer', question: 0, choice: 2 },
        { type: 'again' },
      ]);
    }));

  test('is blind: whatever the model says, the question is the same', () => {
    assert.equal(trialQuestion(said('fear')), trialQuestion(said(null)));
  });

  test('gives the next passage the focus, and takes an answer back', () =>
    on('dark', trialQuestion(begun), async (page) => {
      await page.keyboard.press('2');
      await pages.post(page, { type: 'body', html: trialQuestion({ ...begun, answers: [{ label: 'anger' }] }) });
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'All was quiet.');
      await page.keyboard.press('Backspace');
      assert.deepEqual((await pages.sent(page)).at(-1), { type: 'undo' });
    }));

  test('tells at its end how often both agree, where not, and a threshold to set', () =>
    on('light', trialResult(finished, 70), async (page) => {
      const [outcome] = await page.locator('.outcome').allTextContents();
      assert.equal(
        outcome,
        'The model says what you say of 1 of 9 passages: 11 %, with a 95\u00a0% interval from 2 % to 43 %.',
      );
      assert.equal(await page.locator('[data-difference]').count(), 8);
      await page.locator('[data-difference]', { hasText: 'I laughed all day, 3.' }).click();
      await page.getByText('With 59 of 100 in place of 70 of 100').waitFor();
      await page.getByRole('button', { name: 'Set This Threshold' }).click();
      await page.getByRole('button', { name: 'Save Answers…' }).click();
      const sent = await pages.sent(page);
      assert.deepEqual(sent.slice(1), [{ type: 'difference', index: 3 }, { type: 'apply' }, { type: 'save' }]);
      await pages.post(page, { type: 'body', html: trialResult(finished, 59) });
      await page.getByText('It is set.').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Set This Threshold' }).count(), 0);
    }));

  test('says that nothing can be compared where everything was skipped', () => {
    const skipped = trialOf([tried('a', 'joy')], [{ skipped: true }]);
    assert.match(trialResult(skipped, 70), /there is nothing to compare/);
  });

  test('lets anything else than a body be', () =>
    on('dark', trialQuestion(begun), async (page) => {
      await pages.post(page, { type: 'body', html: 3 });
      await pages.post(page, 'no');
      assert.equal(await page.locator('.tried').count(), 1);
    }));
});

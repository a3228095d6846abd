import assert from 'node:assert/strict';

import type { Panel } from '../../src/view/protocol.ts';
import { axeFaults } from '../support/axe.ts';
import { goEmotions } from '../support/goEmotions.ts';
import { chart, intents, novel, panel, rowsOf } from '../support/panels.ts';
import { usePages } from '../support/pages.ts';
import { themeNames } from '../support/themes.ts';

const foreign = chart({
  passages: 1,
  rows: rowsOf({ joy: [0, 0] }, [9, 1]),
  reasons: [{ reason: 'notEnglish', passages: 1 }],
});
const some: Readonly<Record<string, readonly [number, number]>> = { grief: [40, 2], pride: [9, 1] };
const manyLabels = chart({
  passages: 4,
  words: 69,
  rows: rowsOf(Object.fromEntries(goEmotions.map((label) => [label, some[label] ?? [0, 0]] as const)), [20, 1]),
  reasons: [{ reason: 'neutral', passages: 1 }],
});
const states: Readonly<Record<string, Panel>> = {
  'a document': panel({ selection: novel }),
  intents: panel({ intents, ignored: 3 }),
  'a filter': panel({ emotions: ['joy', 'fear'] }),
  'work going on': panel({ activity: { type: 'reading', done: 4, total: 9 } }),
  'many labels': panel({ document: manyLabels }),
  'a problem': panel({ problem: 'The model could not be loaded.' }),
  'another language': panel({ document: foreign }),
  'everything off': panel({ enabled: false }),
  'no document': { enabled: true, emotions: [] },
};

suite('The sidebar page for everyone', function () {
  this.timeout(30_000);
  const pages = usePages();

  for (const theme of themeNames)
    test(`axe finds nothing in ${theme}, in any state`, async function () {
      for (const table of [false, true]) {
        const page = await pages.open({ theme, state: { scope: 'document', table } });
        for (const [state, shown] of Object.entries(states)) {
          await pages.show(page, shown);
          assert.deepEqual(await axeFaults(page), [], `${state}${table ? ', as a table' : ''}`);
        }
      }
    });

  test('document or selection is told by more than colour in high contrast, where no button has a shade', async () => {
    const page = await pages.open({ theme: 'highContrast' });
    await pages.show(page, panel({ selection: novel }));
    const width = (selector: string, edge: 'border-left-width' | 'outline-width'): Promise<number> =>
      page
        .locator(selector)
        .evaluate((each, name) => Number.parseFloat(getComputedStyle(each).getPropertyValue(name)), edge);
    const chosen = await width('.scopes label:has(:checked)', 'outline-width');
    assert.ok(chosen > (await width('.scopes', 'border-left-width')), `${chosen} pixels`);
  });

  for (const theme of themeNames)
    test(`a ring around document and selection says in ${theme} that they have the keys`, async () => {
      const page = await pages.open({ theme });
      await pages.show(page, panel({ selection: novel }));
      const ring = (): Promise<readonly [string, number]> =>
        page.locator('.scopes').evaluate((each) => {
          const { outlineStyle, outlineOffset } = getComputedStyle(each);
          return [outlineStyle, Number.parseFloat(outlineOffset)];
        });
      assert.equal((await ring())[0], 'none');
      await page.keyboard.press('Tab');
      const [style, offset] = await ring();
      // Outside: the shade of the chosen one may be of the ring's colour.
      assert.ok(style === 'solid' && offset > 0, `${style}, ${offset} pixels`);
    });
});

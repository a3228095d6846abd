import assert from 'node:assert/strict';

import { config } from '@vscode/l10n';

import { ofHundred } from '../../src/core/scoring/percent.ts';
import type { Translation } from '../../src/core/language/translation.ts';
import { comparisonPicture } from '../../src/render/comparison/comparison.ts';
import { wordCount } from '../../src/render/format/numbers.ts';
import type { Panel } from '../../src/view/protocol.ts';
import { axeFaults } from '../support/axe.ts';
import { comparisonOfTexts, said } from '../support/comparisons.ts';
import { cutPictures } from '../support/cutPictures.ts';
import { emotion } from '../support/judgedPassages.ts';
import { intents, novel, panel } from '../support/panels.ts';
import { usePages } from '../support/pages.ts';
import { textFaults } from '../support/textFaults.ts';
import { picture } from '../support/vscodeHost.ts';
import { spoken } from '../support/translations.ts';

/** What the host would send in the language that is spoken: the page says the rest by itself. */
function panels(): Readonly<Record<string, Panel>> {
  const document = {
    ...novel,
    strongest: novel.strongest.map((passage) => ({ ...passage, certainty: ofHundred(passage.probability) })),
  };
  const thresholds = { agreement: 0.55, probability: 0.5, margin: 0.1, minimumWords: 3 };
  const model = { name: 'emotion-lens-default-13', runtime: 'native', thresholds, kind: 'story' } as const;
  const told = intents.map((intent) => ({ ...intent, detail: wordCount(340) }));
  const read = panel({ document, selection: novel, model, intents: told, ignored: 3, emotions: ['joy', 'surprise'] });
  return {
    'a document': read,
    'one voice': { ...read, voice: 'narration' },
    'work going on': { ...read, activity: { type: 'reading', done: 4, total: 1_900 } },
    'everything off': { enabled: false, title: 'alice.md', emotions: [] },
    'no document': { enabled: true, emotions: [] },
    'not read yet': { enabled: true, title: 'alice.md', emotions: [] },
  };
}

const languages: Readonly<Record<Translation, { readonly tag: string; readonly words: readonly string[] }>> = {
  de: { tag: 'de', words: ['Verteilung', 'Freude', 'keine klare Emotion', '27.343 Wörter', 'Über das Modell'] },
  'zh-cn': { tag: 'zh-Hans', words: ['分布', '喜悦', '无明显情绪', '27,343 个词', '关于模型'] },
};

for (const language of ['de', 'zh-cn'] as const)
  suite(`The pages in ${languages[language].tag}`, function () {
    const { tag, words } = languages[language];
    this.timeout(60_000);
    const pages = usePages();

    setup(() => spoken(language));
    teardown(() => config({ contents: {} }));

    for (const width of [300, 200])
      test(`nothing of the sidebar is cut or runs into another at ${width} pixels, and axe finds nothing`, async () => {
        for (const [name, shown] of Object.entries(panels()))
          for (const table of [false, true]) {
            const state = { scope: 'document', table, own: true, method: true };
            const page = await pages.open({ language, width, state });
            await pages.show(page, shown);
            if (width === 300 && !table) await picture({ page }, `sidebar ${language} ${name}`);
            const what = `${name}${table ? ', as a table' : ''}`;
            assert.deepEqual(await textFaults(page), [], what);
            assert.deepEqual(await cutPictures(page), [], what);
            assert.deepEqual(await axeFaults(page), [], what);
          }
      });

    test('the sidebar says which language it is in, and speaks it', async () => {
      const page = await pages.open({ language, width: 300 });
      await pages.show(page, panels()['a document'] ?? panel());
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
      const text = await page.locator('main').innerText();
      for (const word of words) assert.ok(text.toLowerCase().includes(word.toLowerCase()), word);
      assert.doesNotMatch(text, /\b(?:passages|sadness|emotion is|Show|About|bars|Strongest|clear)\b/);
    });

    test('the report has room for its choices', async () => {
      const page = await pages.open({
        language,
        width: 900,
        surface: 'report',
        state: { scope: 'document', table: false, relative: true },
      });
      await pages.show(page, panels()['a document'] ?? panel());
      await picture({ page }, `report ${language}`);
      assert.deepEqual(await textFaults(page), []);
      assert.deepEqual(await cutPictures(page), []);
      assert.deepEqual(await axeFaults(page), []);
    });

    test('the comparison has room for its changes', async () => {
      const before = [
        said('We came home at last.', emotion('joy')),
        said('Nobody spoke a word.'),
        said('All was quiet now.'),
      ];
      const after = [said('We came home at night.', emotion('fear')), said('All was quiet now.')];
      for (const width of [700, 300]) {
        const comparison = comparisonPicture(comparisonOfTexts(before, after));
        const page = await pages.open({ language, width, comparison });
        await picture({ page }, `comparison ${language} ${width}`);
        assert.equal(await page.locator('html').getAttribute('lang'), tag);
        assert.deepEqual(await textFaults(page), []);
        assert.deepEqual(await cutPictures(page), []);
        assert.deepEqual(await axeFaults(page), []);
      }
    });
  });

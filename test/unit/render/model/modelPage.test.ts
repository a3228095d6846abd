import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { figuresOf } from '../../../../src/core/scoring/figures.ts';
import { fallbackThresholds, type Runtime } from '../../../../src/core/scoring/modelInfo.ts';
import { measuredFile } from '../../../support/agreement.ts';
import { markdownText } from '../../../../src/render/format/markdown.ts';
import { sharePercent } from '../../../../src/render/format/numbers.ts';
import { modelCard } from '../../../../src/render/model/modelCard.ts';
import { type ModelPage, modelPage } from '../../../../src/render/model/modelPage.ts';

const file = new URL('../../../../model/figures.json', import.meta.url);
const figures = figuresOf(JSON.parse(readFileSync(file, 'utf8')));

function page(changes: Partial<ModelPage> = {}): string {
  return modelPage({
    model: {
      id: '1',
      name: 'a|model',
      labels: ['joy', 'fear'],
      windowTokens: 512,
      thresholds: fallbackThresholds,
      odds: [],
      runtime: 'native',
    },
    folder: undefined,
    choice: 'auto',
    onWindows: false,
    thresholds: { ...fallbackThresholds, probability: 0.7 },
    figures,
    card: '# The card\n\nMore.',
    ...changes,
  });
}

function running(runtime: Runtime, changes: Partial<ModelPage> = {}): string {
  const model = {
    id: '1',
    name: 'm',
    labels: [],
    windowTokens: 512,
    thresholds: fallbackThresholds,
    odds: [],
    runtime,
  };
  return page({ model, ...changes });
}

/** The tables' rows, cells by cell. */
function rows(markdown: string): readonly (readonly string[])[] {
  return [...markdown.matchAll(/^\| (.*) \|$/gm)].map(([, cells]) => (cells ?? '').split(' | '));
}

suite('The page about the model', () => {
  test('has every section of the model in the package', () => {
    assert.deepEqual(
      [...page().matchAll(/^#{1,2} (.*)$/gm)].map(([, title]) => title),
      [
        'About the model',
        'Where the scores are computed',
        'When an emotion is named',
        'How often it is right',
        'On each kind of text',
        'Where words mislead',
        'How often it names an emotion where people felt none',
        figures.agreement === undefined ? 'Measured odds' : 'How many people agree',
        'Known limits',
        'Licences',
        'The model’s card',
      ],
    );
  });

  test('has how many people agree by kind of text, in the place of odds, and the rule in the same unit', () => {
    const measured = figuresOf(measuredFile);
    const text = page({ figures: { ...figures, ...measured }, thresholds: { ...measured.thresholds, agreement: 0.6 } });
    assert.match(text, /\| from 90 % \| 84 \| 68 to 93 \| 20 \| 18 \|/);
    assert.match(text, /Best label’s probability \(documentation\)/);
    assert.match(text, /\| People of 100 who would agree, at least \| 60 \| 60 \|/);
    assert.doesNotMatch(text, /Measured odds|\(messages\)/);
  });

  test('has tables of even rows', () => {
    let width = 0;
    for (const cells of rows(page())) {
      const isRule = cells.every((cell) => /^-+:?$/.test(cell));
      if (isRule) assert.equal(cells.length, width);
      width = cells.length;
    }
    assert.ok(rows(page()).length > 40);
  });

  test('shows figures as the file has them', () => {
    const cells = rows(page());
    for (const { name, accuracy = 0, labels } of figures.evaluation) {
      const row = cells.find(([title]) => title === markdownText(name));
      assert.ok(row?.includes(sharePercent(accuracy)), name);
      for (const { label, f1 } of labels)
        assert.ok(cells.some((row) => row[0] === label && row.includes(f1.toFixed(3))));
    }
    for (const { name, shares } of figures.falseLabels) {
      const row = cells.find(([title]) => title === markdownText(name));
      for (const { share } of shares) assert.ok(row?.includes(sharePercent(share)), name);
    }
    assert.ok(figures.evaluation.length > 0 && figures.falseLabels.length > 0);
  });

  test('shows the thresholds in force beside the model’s own', () => {
    assert.ok(
      rows(page()).some(([name, now, own]) => /Probability/.test(name ?? '') && now === '70 %' && own === '50 %'),
    );
  });

  test('keeps names out of the markup', () => assert.ok(page().includes('a&#124;model')));

  test('of a model without figures says so, and claims nothing that was measured of another', () => {
    const own = page({ folder: '/models/mine', figures: undefined, card: undefined });
    assert.match(own, /No figures were measured for this model\./);
    assert.doesNotMatch(own, /Measured odds|GoEmotions|The model’s card|in the package/);
    assert.match(own, /models/);
  });

  test('of a model that is not loaded says why and shows what is known', () => {
    const broken = modelPage({
      problem: 'Its file is cut short.',
      folder: undefined,
      choice: 'auto',
      onWindows: true,
      thresholds: fallbackThresholds,
      figures,
      card: undefined,
    });
    assert.match(broken, /\*\*The model is not loaded\.\*\* Its file is cut short/);
    assert.match(broken, /How often it is right/);
  });

  test('says which runtime runs, why, and what Windows learns of it', () => {
    assert.match(running('native'), /\*\*Natively\*\*, because the native runtime loads here/);
    assert.match(running('native', { choice: 'native' }), /because the setting `emotionLens.runtime` is `native`/);
    assert.match(running('wasm'), /\*\*In WebAssembly\*\*, because the native runtime does not load here/);
    assert.match(running('wasm', { choice: 'wasm' }), /because the setting `emotionLens.runtime` is `wasm`/);
    const told = [running('native', { onWindows: true }), running('native'), running('wasm', { onWindows: true })];
    assert.deepEqual(
      told.map((text) => text.includes('ETW')),
      [true, false, false],
    );
  });
});

suite('A model’s card', () => {
  test('stands below the page’s headings, without its front matter', () => {
    assert.equal(
      modelCard('---\nlicense: mit\n---\n# A\n\n```\n# code\n```\n## B'),
      '### A\n\n```\n# code\n```\n#### B',
    );
  });

  test('loads nothing: pictures and HTML are text', () => {
    const card = modelCard('![a](https://example.com/a.png) <img src="https://example.com/b.png"> `<b>` 1 < 2');
    assert.doesNotMatch(card, /!\[|<[a-z/!?]/i);
    assert.ok(card.endsWith('1 < 2'));
  });
});

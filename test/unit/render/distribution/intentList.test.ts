import assert from 'node:assert/strict';

import { unreadAnalysis } from '../../../../src/core/document/analysis/analysis.ts';
import { intentList, shownIntents } from '../../../../src/render/distribution/intentList.ts';
import { MarkdownReader } from '../../../../src/core/text/markdown/markdown.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { emotion } from '../../../support/judgedPassages.ts';

const text = '# Dark\n<!-- emotion: fear -->\nIt ran.\n\n<!-- emotion: feer -->\nIt ran on.';
const { passages, intents } = new MarkdownReader().read(text);
const shown = shownIntents({
  ...unreadAnalysis(1, fakeModel.thresholds, ''),
  model: fakeModel,
  passages: passages.map((passage) => ({ passage, state: 'done', verdict: emotion('fear') })),
  intents,
});

suite('The list of intents', () => {
  test('leads to the section or passage, and to the comment of a misspelt one', () => {
    assert.deepEqual(
      shown.map(({ state, of, start, end }) => [state, of, text.slice(start, end)]),
      [
        ['met', 'section', text],
        ['unknown', 'passage', 'feer'],
      ],
    );
  });

  test('names emotion, place, state and share of each', () => {
    const words = intentList(shown, fakeModel.labels)
      .replaceAll(/<svg.*?<\/svg>|<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ');
    assert.match(words, /fear, section Dark, ✓ met: 100 % of 5 words/);
    assert.match(words, /feer, It ran on\., ! unknown: This model has no emotion “feer”\. Did you mean fear\?/);
  });

  test('shows markup in a name as text', () => {
    const [first] = shown;
    assert.ok(first !== undefined);
    assert.match(intentList([{ ...first, emotion: '<b>' }], fakeModel.labels), /&lt;b&gt;/);
  });
});

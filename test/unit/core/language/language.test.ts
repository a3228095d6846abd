import assert from 'node:assert/strict';

import { config } from '@vscode/l10n';

import { emotionLetters, emotionName } from '../../../../src/core/language/emotionNames.ts';
import { allOf, anyOf, sentences } from '../../../../src/core/language/lists.ts';
import { count, decimal, percentage } from '../../../../src/core/language/numbers.ts';
import { plural } from '../../../../src/core/language/plural.ts';
import { labelStyle } from '../../../../src/core/scoring/labels.ts';
import { spoken } from '../../../support/translations.ts';

const words = (value: number): string => plural(value, { one: `${value} word`, other: `${value} words` });
const six = ['joy', 'love', 'anger', 'fear', 'sadness', 'surprise'];

suite('The language of the interface', () => {
  teardown(() => config({ contents: {} }));

  test('has the plural forms of its language: two in English and German, one in Chinese', () => {
    assert.deepEqual([0, 1, 2].map(words), ['0 words', '1 word', '2 words']);
    spoken('de');
    assert.deepEqual([0, 1, 2].map(words), ['0 words', '1 word', '2 words']);
    spoken('zh-cn');
    assert.deepEqual([0, 1, 2].map(words), ['0 words', '1 words', '2 words']);
  });

  test('writes numbers as its language does', () => {
    assert.deepEqual(
      [count(27_343), decimal(1234.5, 2), percentage(0.934), percentage(0.0444, 1)],
      ['27,343', '1,234.50', '93 %', '4.4 %'],
    );
    assert.equal(decimal(0.4175, 3), (0.4175).toFixed(3));
    spoken('de');
    assert.deepEqual(
      [count(27_343), decimal(1234.5, 2), percentage(0.934), percentage(0.0444, 1)],
      ['27.343', '1.234,50', '93\u00a0%', '4,4\u00a0%'],
    );
    spoken('zh-cn');
    assert.deepEqual([count(27_343), percentage(0.934)], ['27,343', '93%']);
  });

  test('lists as its language does, and sets no space between Chinese sentences', () => {
    assert.equal(allOf(['joy', 'love', 'fear']), 'joy, love, and fear');
    assert.equal(sentences('One.', '', 'Two.', 'Three.'), 'One. Two. Three.');
    assert.equal(sentences(), '');
    spoken('de');
    assert.equal(anyOf(['Freude', 'Liebe', 'Angst']), 'Freude, Liebe oder Angst');
    spoken('zh-cn');
    assert.equal(allOf(['喜悦', '爱', '恐惧']), '喜悦、爱和恐惧');
    assert.equal(sentences('一。', '二。'), '一。二。');
  });

  test('calls the six emotions by their names, and those of other models as they do', () => {
    assert.deepEqual(['joy', 'Joy', 'pride', 'toString', ''].map(emotionName), ['joy', 'Joy', 'pride', 'toString', '']);
    spoken('de');
    assert.deepEqual(['joy', 'JOY', 'pride', 'toString'].map(emotionName), ['Freude', 'Freude', 'pride', 'toString']);
  });

  for (const language of ['en', 'de', 'zh-cn'] as const)
    test(`has letters for the six that can be told apart, in ${language}`, () => {
      if (language !== 'en') spoken(language);
      const letters = six.map((label) => emotionLetters(label) ?? '');
      assert.equal(new Set(letters).size, six.length);
      for (const [index, label] of six.entries()) {
        assert.ok([...(letters[index] ?? '')].length <= 2);
        assert.equal(labelStyle(label, six).letters, letters[index]);
        if (language !== 'en') assert.ok(emotionName(label).includes(letters[index] ?? '?'), label);
      }
    });

  test('is English again where a translation is not whole', () => {
    config({ contents: { joy: 'Freude' } });
    assert.equal(emotionName('love'), 'love');
    assert.equal(count(27_343), '27,343');
  });
});

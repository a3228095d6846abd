import assert from 'node:assert/strict';

import { type Hover, hoverMarkdown } from '../../../../src/render/passage/hover.ts';
import { agreed, agreement } from '../../../support/agreement.ts';
import { emotion, judged, reading } from '../../../support/judgedPassages.ts';

const joyful = { ...judged(0, 40), reading: reading({ sadness: 0.05, joy: 0.93, love: 0.02 }) };

function hover(parts: Partial<Hover> = {}): string {
  return hoverMarkdown({
    judged: joyful,
    thresholds: { probability: 0.5, margin: 0.1, minimumWords: 3 },
    odds: [],
    sentences: [],
    links: [],
    ...parts,
  }).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

suite('The hover of a passage', () => {
  test('begins with the verdict and why', () => {
    assert.match(hover(), /^😊 Joy, 93 %; next is sadness with 5 %\.\n/);
    const none = { ...joyful, verdict: { kind: 'none', reason: 'tooShort' } as const };
    assert.match(hover({ judged: none }), /^– No clear emotion: 5 words are too short/);
  });

  test('says how many people would agree, on how many texts that rests, and that the table is the model’s own', () => {
    const measured = { ...joyful, verdict: agreed('joy') };
    const odds = [{ name: 'tweets', bins: [{ min: 0.9, max: 0.95, rows: 200, right: 168 }] }];
    const text = hover({ judged: measured, odds });
    assert.match(
      text,
      /^😊 Joy: 84 of 100 people would agree\. Measured on 20 texts of stories with a label as sure as this; 95\u00a0% interval 68 to 93\.\n\n<table><tr><td colspan="3">The model’s own probabilities</,
    );
    assert.doesNotMatch(text, /tweets/);
  });

  test('says that other kinds of text speak where the text’s own kind has none', () => {
    const verdict = { ...agreed('joy'), agreement: { ...agreement, kind: 'documentation', rows: 0 } } as const;
    assert.match(
      hover({ judged: { ...joyful, verdict } }),
      /No measured text of documentation had so sure a label; other/,
    );
  });

  test('says that the number is the model’s own where nothing was measured', () =>
    assert.match(
      hover(),
      /How often people agree was not measured for this model: the number is its own probability\./,
    ));

  test('shows every score, the highest first, as label, number and bar', () => {
    const rows = [...hover().matchAll(/<tr><td>(.*?)&nbsp;<\/td><td align="right">(.*?)&nbsp;<\/td><td>(.*?)<\/td>/g)];
    assert.deepEqual(
      rows.map(([, name, number, bar]) => [name, number, bar?.split('&nbsp;').length]),
      [
        ['😊 joy', '93&nbsp;%', 23],
        ['😢 sadness', '5&nbsp;%', 2],
        ['❤️ love', '2&nbsp;%', 1],
      ],
    );
  });

  test('writes the style of a bar as VS Code lets it through', () => {
    const accepted =
      /^(color:(#[0-9a-fA-F]+|var\(--vscode(-[a-zA-Z0-9]+)+\));)?(background-color:(#[0-9a-fA-F]+|var\(--vscode(-[a-zA-Z0-9]+)+\));)?(display:inline-block;)?(border-radius:[0-9]+px;)?$/;
    const styles = [...hover().matchAll(/style="([^"]*)"/g)].map(([, style]) => style ?? '');
    assert.equal(styles.length, 2);
    for (const style of styles) assert.match(style, accepted);
  });

  test('says how often people agreed, per hundred where enough texts were measured', () => {
    const bin = { min: 0.9, max: 0.95 };
    const odds = [
      { name: 'tweets', bins: [{ ...bin, rows: 200, right: 168 }] },
      { name: 'comments', bins: [{ ...bin, rows: 20, right: 15 }] },
    ];
    assert.match(
      hover({ odds }),
      /Of 100 test tweets with a best label near 93 %, people agreed with 84; of 20 test comments, with 15\./,
    );
    const foreign = { ...joyful, verdict: { kind: 'none', reason: 'notEnglish' } as const };
    assert.doesNotMatch(hover({ odds, judged: foreign }), /test tweets/);
  });

  test('of a corrected passage says whose the scores are, and from what its sentences differ', () => {
    const verdict = { ...emotion('love', 0.02), said: emotion('joy') };
    const sentences = [
      { text: 'But then.', verdict: { kind: 'emotion', label: 'sadness', probability: 0.81 } },
    ] as const;
    const text = hover({ judged: { ...joyful, verdict }, sentences });
    assert.match(
      text,
      /^❤️ You corrected this to love; the model said joy, 93 %\.\n\n<table><tr><td colspan="3">The model’s own probabilities</,
    );
    assert.match(text, /Sentences that differ from what the model said of the whole, read alone:/);
    assert.doesNotMatch(hover({ sentences }), /the model (gives|said)/);
  });

  test('says when a text was read in stretches', () => {
    assert.doesNotMatch(hover(), /stretches/);
    const long = { ...joyful, reading: reading({ joy: 0.93, love: 0.07 }, 3) };
    assert.match(hover({ judged: long }), /read in 3 overlapping stretches/);
  });

  test('lists the sentences that differ', () => {
    const sentences = [
      { text: 'But then the letter came.', verdict: { kind: 'emotion', label: 'sadness', probability: 0.81 } },
    ] as const;
    assert.match(hover({ sentences }), /\n- 😢 sadness 81 %: “But then the letter came\.”/);
  });

  test('says that a passage is being read, was read before, or could not be read', () => {
    const { passage } = joyful;
    assert.equal(hover({ judged: { passage, state: 'pending' } }), '*This passage is being read.*');
    assert.match(hover({ judged: { ...joyful, state: 'pending' } }), /^\*This passage changed[^]*Joy, 93 %/);
    assert.equal(
      hover({ judged: { passage, state: 'failed' }, problem: 'The model is missing.' }),
      'This passage could not be read. The model is missing.',
    );
  });

  test('a hostile label or sentence cannot add markup', () => {
    const label = '</td><script>x</script>](command:evil)';
    const text = '\n\n<b>[click](command:evil)</b>\n- x';
    const markdown = hoverMarkdown({
      judged: { ...joyful, reading: reading({ [label]: 0.9, b: 0.1 }), verdict: emotion(label, 0.9) },
      thresholds: { probability: 0.5, margin: 0.1, minimumWords: 3 },
      odds: [{ name: '<i>', bins: [{ min: 0, max: 1, rows: 9, right: 3 }] }],
      sentences: [{ text, verdict: { kind: 'emotion', label, probability: 0.7 } }],
      links: [],
    });
    assert.doesNotMatch(markdown, /<script|<b>|<i>|\]\(/);
    assert.deepEqual(
      new Set(markdown.match(/<\/?\w+/g)),
      new Set(['<table', '<tr', '<td', '<span', '</span', '</td', '</tr', '</table']),
    );
  });

  test('has what drove the verdict before its links and scores, when that was asked', () => {
    const explanation = {
      label: 'joy',
      probability: 0.93,
      verdict: emotion('joy'),
      words: [],
      spans: [],
      passageWords: 5,
    };
    const text = hover({ explanation, links: [{ title: 'Copy', address: 'command:x' }] });
    const places = ['Joy, 93', 'What drove joy', '[Copy]', '<table>'].map((part) => text.indexOf(part));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(places.every((place) => place >= 0));
    assert.doesNotMatch(hover(), /What drove/);
  });
});

import assert from 'node:assert/strict';

import type { Effect, Explanation } from '../../../../src/core/document/explanation/explanation.ts';
import { influenceOf, tellingParts } from '../../../../src/core/document/explanation/influence.ts';
import type { Verdict } from '../../../../src/core/scoring/verdict.ts';
import { explanationMarkdown, explanationText } from '../../../../src/render/passage/explanation.ts';
import { emotion, none } from '../../../support/judgedPassages.ts';

function effect(text: string, drop: number, instead?: Verdict, kind: Effect['kind'] = 'word'): Effect {
  return { kind, text, range: { start: 0, end: text.length }, drop, ...(instead !== undefined && { instead }) };
}

function explanation(parts: Partial<Explanation> = {}): Explanation {
  const words = [effect('the', 0.004), effect('dog', 0.06), effect('died', 0.42, none), effect('gladly', -0.03)];
  return {
    label: 'sadness',
    probability: 0.71,
    verdict: emotion('sadness', 0.71),
    words,
    spans: [],
    passageWords: 4,
    ...parts,
  };
}

function markdown(parts: Partial<Explanation> = {}): string {
  return explanationMarkdown(explanation(parts)).replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCharCode(Number(code)),
  );
}

const sentences = (...insteads: readonly (Verdict | undefined)[]): readonly Effect[] =>
  insteads.map((instead, index) => effect(`Sentence ${index}.`, 0.3, instead, 'sentence'));

suite('What drove a verdict', () => {
  test('begins with the label and lists the strongest parts with their points, for and against', () => {
    const lines = markdown().split('\n');
    assert.equal(lines[0], '**What drove sadness** (the model’s own probability: 71 %)');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('- ')),
      ['- “died” 42 points for it', '- “dog” 6 points for it', '- “gladly” 3 points against it'],
    );
  });

  test('says how it was found and where that ends', () => {
    assert.match(markdown(), /left out and the rest read again; .*cover for each other.*not why a reader feels/);
  });

  test('says what a dotted line under a word means', () => {
    assert.match(markdown(), /how far the probability of sadness fell \(dotted: rose\)/);
  });

  test('says when it rests on one word', () => {
    assert.match(markdown(), /Rests on one word: “died”\. Without it, no emotion is clear\./);
    const joyful = [effect('died', 0.6, emotion('joy'))];
    assert.match(markdown({ words: joyful }), /“died”\. Without it, it reads as joy\./);
  });

  test('says when it rests on any of several words', () => {
    const words = ['a', 'b', 'c', 'd'].map((text, index) => effect(text, 0.3 - index / 100, none));
    assert.match(markdown({ words }), /without any one of 4 words \(“a”, “b”, “c”…\) sadness is not clear any more/);
  });

  test('says when it flips without a sentence', () => {
    const words: readonly Effect[] = [effect('x', 0)];
    const last = sentences(undefined, emotion('joy'));
    assert.match(markdown({ words, spans: last }), /Flips to joy without its last sentence\./);
    const second = sentences(undefined, none, undefined);
    assert.match(markdown({ words, spans: second }), /Is not clear without its second sentence\./);
    const longer = [effect('Much.', 0.1, undefined, 'stretch'), ...second];
    assert.match(markdown({ words, spans: longer }), /Is not clear without its sentence “Sentence 1\.”\./);
  });

  test('says when only a clause decides, and when nothing does', () => {
    const words: readonly Effect[] = [effect('x', 0)];
    const clause = [effect('when it died,', 0.5, none, 'clause')];
    assert.match(markdown({ words, spans: clause }), /Rests on one stretch: “when it died,”\. Without it, no emotion/);
    assert.match(markdown({ words }), /No part that was left out decides it alone\.\n/);
    assert.match(markdown({ words }), /No part on its own changes it by a point\./);
  });

  test('of a passage without a clear emotion is of its best label, and nothing is fragile', () => {
    const text = markdown({ verdict: none });
    assert.match(
      text,
      /^\*\*No emotion is clear; what drove the best label, sadness\*\* \(the model’s own probability: 71 %\)/,
    );
    assert.doesNotMatch(text, /Rests|Fragile|alone/);
  });

  test('of a long passage says how many words were left out', () => {
    assert.match(markdown({ passageWords: 1800 }), /only 4 of its 1,800 words were left out/);
    assert.doesNotMatch(markdown(), /is long/);
  });

  test('shows what the text says as it is written', () => {
    const text = explanationMarkdown(explanation({ words: [effect('[x](command:y)', 0.5), effect('<b>', 0.4, none)] }));
    assert.doesNotMatch(text, /\]\(command|<b>/);
  });

  test('is said in plain words', () => {
    assert.equal(
      explanationText(explanation()),
      'sadness, probability 71 %: died 42 points for it, dog 6 points for it, gladly 3 points against it. Rests on one word: “died”. Without it, no emotion is clear.',
    );
  });
});

suite('The strength of a part', () => {
  test('goes by its points', () => {
    const drops = [0.2, 0.199, 0.05, 0.049, 0.01, 0.009, -0.009, -0.01];
    assert.deepEqual(
      drops.map((drop) => influenceOf({ drop })),
      ['strong', 'clear', 'clear', 'slight', 'slight', undefined, undefined, 'against'],
    );
  });

  test('shows the spans only where no word did anything', () => {
    const spans = [effect('joy upon joy', 0.5, undefined, 'clause')];
    assert.deepEqual(
      tellingParts(explanation({ spans })).map(({ text }) => text),
      ['dog', 'died', 'gladly'],
    );
    assert.deepEqual(tellingParts(explanation({ words: [effect('joy', 0)], spans })), spans);
  });
});

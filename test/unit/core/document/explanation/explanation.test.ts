import assert from 'node:assert/strict';
import fc from 'fast-check';

import { type Effect, type Explanation, explain } from '../../../../../src/core/document/explanation/explanation.ts';
import { judgedBy } from '../../../../../src/core/document/analysis/judgement.ts';
import { fallbackThresholds } from '../../../../../src/core/scoring/modelInfo.ts';
import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import type { Passage } from '../../../../../src/core/text/passage/passage.ts';
import { words } from '../../../../../src/core/text/passage/words.ts';
import { FakeClassifier, readingOf } from '../../../../support/fakeClassifier.ts';

const rule = { thresholds: fallbackThresholds, inModelLanguage: true };

function passagesOf(document: string): readonly Passage[] {
  return readerFor('markdown').read(document).passages;
}

async function explained(
  passage: Passage,
  { classifier = new FakeClassifier(), signal = new AbortController().signal } = {},
): Promise<Explanation> {
  const { reading, verdict } = judgedBy(rule, { passage, state: 'done', reading: readingOf(passage.text) });
  assert.ok(reading !== undefined && verdict !== undefined);
  return explain(classifier, { passage, reading, verdict }, rule, signal);
}

async function explainedText(text: string, classifier = new FakeClassifier()): Promise<Explanation> {
  const [passage] = passagesOf(text);
  assert.ok(passage !== undefined);
  return explained(passage, { classifier });
}

/** The parts whose absence matters, with their points. */
function telling(effects: readonly Effect[]): readonly string[] {
  return effects
    .filter(({ drop }) => Math.abs(drop) > 0.01)
    .map(({ kind, text, drop }) => `${kind} ${text} ${Math.round(drop * 100)}`);
}

suite('An explanation', () => {
  test('says nothing of a part without which the text can’t be read', async () => {
    const classifier = new FakeClassifier();
    classifier.unreadable.add('He felt today.');
    const { words: effects } = await explainedText('He felt joy today.', classifier);
    assert.deepEqual(
      effects.map(({ text }) => text),
      ['He', 'felt', 'today'],
    );
  });

  test('finds the word, the clause and the sentence that drove the verdict', async () => {
    const {
      label,
      probability,
      words: effects,
      spans,
    } = await explainedText('The train was late. When the door opened, she felt joy again.');
    assert.deepEqual([label, probability], ['joy', 0.9]);
    assert.deepEqual(telling(effects), ['word joy 57']);
    assert.deepEqual(telling(spans), [
      'sentence When the door opened, she felt joy again. 57',
      'clause she felt joy again. 57',
    ]);
  });

  test('says what the verdict would be without a part that it rests on, and only there', async () => {
    const { words: effects } = await explainedText('He felt joy, and then fear, all day.');
    const instead = effects.filter((effect) => effect.instead !== undefined);
    assert.deepEqual(
      instead.map(({ text, instead: verdict }) => [text, verdict]),
      [['joy', { kind: 'emotion', label: 'fear', probability: 0.9 }]],
    );
    const { words: one } = await explainedText('He felt joy today.');
    assert.deepEqual(one.find(({ text }) => text === 'joy')?.instead, { kind: 'none', reason: 'belowThreshold' });
  });

  test('finds no word where two say the same, but the span that holds both', async () => {
    const { words: effects, spans } = await explainedText('Nothing happened here. It was joy upon joy.');
    assert.deepEqual(telling(effects), []);
    assert.deepEqual(telling(spans), ['sentence It was joy upon joy. 57']);
  });

  test('of a passage without a clear emotion is of its best label, and takes nothing away', async () => {
    const { label, verdict, words: effects } = await explainedText('The train leaves from platform four.');
    assert.equal(label, 'joy');
    assert.equal(verdict.kind, 'none');
    assert.ok(effects.every(({ instead }) => instead === undefined));
  });

  test('does not call a verdict gone because what is left is short', async () => {
    const { words: effects } = await explainedText('Great joy here.');
    assert.deepEqual(
      effects.map(({ instead }) => instead !== undefined),
      [false, true, false],
    );
  });

  test('asks once for everything, and once for what reads the same', async () => {
    const classifier = new FakeClassifier();
    await explainedText('A very, very happy man; joy was all he knew.', classifier);
    assert.equal(classifier.calls.length, 1);
    assert.equal(new Set(classifier.calls[0]).size, classifier.calls[0]?.length);
  });

  test('of one word leaves nothing out', async () => {
    const classifier = new FakeClassifier();
    const { words: effects, spans } = await explainedText('Joy!', classifier);
    assert.deepEqual([effects, spans, classifier.calls], [[], [], []]);
  });

  test('of a long passage begins with its spans and goes into the strongest', async () => {
    const dull = 'The train was late again that day. '.repeat(60);
    const classifier = new FakeClassifier();
    const explanation = await explainedText(`${dull}Then at last there was joy in the house. ${dull}`, classifier);
    assert.ok(classifier.calls.length > 2);
    assert.ok(classifier.calls.flat().length <= 60);
    assert.ok(explanation.words.length > 0 && explanation.words.length < explanation.passageWords);
    assert.deepEqual(telling(explanation.words), ['word joy 57']);
    assert.ok(telling(explanation.spans).includes('sentence Then at last there was joy in the house. 57'));
  });

  test('of one endless sentence has stretches of words', async () => {
    const { spans, words: effects } = await explainedText(`${'word '.repeat(900)}joy ${'word '.repeat(900)}`);
    assert.deepEqual([...new Set(spans.map(({ kind }) => kind))], ['stretch']);
    assert.deepEqual(telling(effects), ['word joy 57']);
  });

  test('stops when it is cancelled', async () => {
    const classifier = new FakeClassifier();
    classifier.hold();
    const [passage] = passagesOf('She felt joy again today.');
    assert.ok(passage !== undefined);
    const controller = new AbortController();
    const running = explained(passage, { classifier, signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(running, /enough/);
  });

  test('points at the words where they stand in the document', async () => {
    const word = fc.nat(9999).map((number) => `w${number}x`);
    const around = fc.constantFrom(
      (each: string) => each,
      (each: string) => `**${each}**`,
      (each: string) => `_${each}_`,
      (each: string) => `[${each}](there)`,
      (each: string) => `😀 ${each},`,
      (each: string) => `\`code\` ${each}.`,
      (each: string) => `&amp; ${each}`,
    );
    const space = fc.constantFrom(' ', '\n', '\r\n', '  ');
    const piece = fc.tuple(word, around, space).map(([each, wrap, gap]) => ({ each, written: wrap(each) + gap }));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(piece, { selector: ({ each }) => each, minLength: 2 }), async (pieces) => {
        const document = `# Title\n\nA ${pieces.map(({ written }) => written).join('')} z`;
        const [passage] = passagesOf(document);
        assert.ok(passage !== undefined);
        const { words: effects, spans } = await explained(passage);
        for (const { each } of pieces) {
          const effect = effects.find(({ text }) => text === each);
          assert.ok(effect !== undefined, each);
          assert.deepEqual(effect.range, { start: document.indexOf(each), end: document.indexOf(each) + each.length });
        }
        assert.equal(effects.length, words(passage.text).length);
        for (const { range } of spans)
          assert.ok(range.start >= passage.range.start && range.end <= passage.range.end && range.start < range.end);
      }),
    );
  });
});

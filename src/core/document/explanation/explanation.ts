import type { Classifier, Reading } from '../../scoring/classifier.ts';
import { probabilityOf, ranked } from '../../scoring/scores.ts';
import { judge, type Verdict } from '../../scoring/verdict.ts';
import type { Passage, Range } from '../../text/passage/passage.ts';
import { originalRange } from '../../text/passage/sourceMap.ts';
import { atOnce, type Cut, type CutKind, cutsOf, partsOf, textWithout } from './occlusion.ts';
import type { Rule } from '../analysis/judgement.ts';

/** What leaving one part of a passage out did. */
export interface Effect {
  readonly kind: CutKind;
  readonly text: string;
  /** Offsets into the document, UTF-16. */
  readonly range: Range;
  /** How far the explained label fell, -1 to 1: what is above 0 speaks for it, what is below against it. */
  readonly drop: number;
  /** The verdict that would be without this part, its length aside; only where that verdict is another one. */
  readonly instead?: Verdict;
}

export interface Explanation {
  /** The verdict's label, or the best one where none is clear. */
  readonly label: string;
  /** The label's probability in the whole passage, 0 to 1. */
  readonly probability: number;
  readonly verdict: Verdict;
  /** In the order of the text. Fewer than `passageWords` where the passage is long. */
  readonly words: readonly Effect[];
  /** Longer parts; empty where the passage is one clause. Of a long passage, a span may lie inside another. */
  readonly spans: readonly Effect[];
  readonly passageWords: number;
}

export interface Explained {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly verdict: Verdict;
}

/**
 * Explains a verdict by occlusion (Zeiler and Fergus 2014; for the words of a text, Li, Monroe and Jurafsky 2016): each
 * word, clause and sentence is left out on its own and what is left is read again. Of a passage too long for that, spans
 * come first, then parts of the strongest span, and words only of the strongest of those.
 *
 * Its limits: words that say the same thing cover for each other, so that each alone shows little; a text with a hole is
 * none that a person would write, and the model may take the hole itself for a sign; it tells what the model goes by, not
 * why a reader feels something.
 *
 * Rejects as the classifier does.
 */
export async function explain(
  classifier: Classifier,
  { passage, reading, verdict: shown }: Explained,
  rule: Rule,
  signal: AbortSignal,
): Promise<Explanation> {
  // A correction has no words that drove it: the model's own verdict has.
  const verdict = shown.said ?? shown;
  const label = verdict.kind === 'emotion' ? verdict.label : (ranked(reading.scores)[0]?.label ?? '');
  const probability = probabilityOf(reading.scores, label);
  const passageWords = passage.words;
  const measure = async (cuts: readonly Cut[]): Promise<readonly Effect[]> => {
    const readings = await readOnce(
      classifier,
      [...new Set(cuts.map((cut) => textWithout(passage.text, cut)))],
      signal,
    );
    return cuts.flatMap((cut) => {
      const left = readings.get(textWithout(passage.text, cut));
      if (left === undefined) return [];
      const { thresholds } = rule;
      // Being shorter is no answer to what drove it.
      const without = judge(left.scores, { ...thresholds, minimumWords: 0 }, { ...rule, words: passageWords });
      const text = passage.text.slice(cut.at.start, cut.at.end);
      const drop = probability - probabilityOf(left.scores, label);
      const stands = verdict.kind === 'none' || (without.kind === 'emotion' && without.label === label);
      const range = originalRange(passage, cut.at);
      return [{ kind: cut.kind, text, range, drop, ...(!stands && { instead: without }) }];
    });
  };
  const cuts = cutsOf(passage.text);
  const facts = { label, probability, verdict, passageWords };
  if (cuts.isWhole) {
    const effects = await measure([...cuts.words, ...cuts.spans]);
    return { ...facts, words: effects.filter(isWord), spans: effects.filter((effect) => !isWord(effect)) };
  }
  const most = atOnce(cuts.words.length);
  const spans: Effect[] = [];
  let next = cuts.spans;
  for (;;) {
    const measured = await measure(next);
    spans.push(...measured);
    const chosen = next[strongest(measured)];
    const inside = chosen === undefined ? [] : cuts.words.filter(({ at }) => isIn(at, chosen.at));
    const parts = chosen === undefined || inside.length <= most ? [] : partsOf(passage.text, chosen, most);
    if (parts.length < 2) return { ...facts, words: await measure(inside.slice(0, most)), spans };
    next = parts;
  }
}

function strongest(effects: readonly Effect[]): number {
  const strengths = effects.map(({ drop }) => Math.abs(drop));
  return strengths.indexOf(Math.max(...strengths));
}

function isIn(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

async function readOnce(
  classifier: Classifier,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Reading>> {
  if (texts.length === 0) return new Map();
  const readings = await classifier.classify(texts, { signal });
  signal.throwIfAborted();
  return new Map(
    texts.flatMap((text, index) => {
      const reading = readings[index];
      return reading === undefined ? [] : [[text, reading] as const];
    }),
  );
}

function isWord({ kind }: Effect): boolean {
  return kind === 'word';
}

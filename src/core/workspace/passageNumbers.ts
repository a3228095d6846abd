import type { JudgedPassage } from '../document/judgement/judgedPassage.ts';
import { strengthOf } from '../scoring/interest.ts';
import type { Verdict } from '../scoring/verdict.ts';

/** A file's passages in their order, without their texts: `fields` numbers each, some 16 bytes where a text has hundreds. */
export type PassageNumbers = Uint32Array;

/** What is known of a passage by its numbers. */
export interface CountedPassage {
  readonly words: number;
  /** From 0. */
  readonly line: number;
  /** As it was, without what the strength was measured on; absent where the passage could not be read. */
  readonly verdict?: Verdict;
}

/** Words, line, verdict, strength. */
const fields = 4;

/** In a byte a label by its place from 1 on, in the first for the verdict, in the second for what a person corrected. */
const nothing = 0;
const noEmotion = 255;
const isOfPeople = 0x1_00_00;

/** Finer than anything that is drawn. */
const strengthSteps = 1e6;

/** `lineOf` counts the lines before offsets that only grow. */
export function passageNumbers(
  passages: readonly JudgedPassage[],
  labels: readonly string[],
  lineOf: (offset: number) => number,
): PassageNumbers {
  const numbers = new Uint32Array(passages.length * fields);
  for (const [index, { passage, verdict }] of passages.entries()) {
    const strength = verdict?.kind === 'emotion' ? strengthOf(verdict) : 0;
    const ofPeople = verdict?.agreement === undefined ? 0 : isOfPeople;
    const codes = codeOf(verdict, labels) + (codeOf(verdict?.said, labels) << 8) + ofPeople;
    numbers.set(
      [passage.words, lineOf(passage.range.start), codes, Math.round(strength * strengthSteps)],
      index * fields,
    );
  }
  return numbers;
}

/** `labels` are those that the passages were counted with. */
export function passagesIn(numbers: PassageNumbers, labels: readonly string[]): readonly CountedPassage[] {
  return Array.from({ length: numbers.length / fields }, (_, index) => {
    const [words = 0, line = 0, codes = 0, strength = 0] = numbers.subarray(index * fields, (index + 1) * fields);
    const probability = strength / strengthSteps;
    const said = verdictOf((codes >> 8) & 0xff, labels, { probability });
    const isMeasured = (codes & isOfPeople) !== 0;
    const verdict = verdictOf(codes & 0xff, labels, {
      probability,
      ...(isMeasured && {
        agreement: { kind: 'all', share: probability, low: probability, high: probability, rows: 0 },
      }),
      ...(said !== undefined && { said }),
    });
    return { words, line, ...(verdict !== undefined && { verdict }) };
  });
}

function codeOf(verdict: Verdict | undefined, labels: readonly string[]): number {
  if (verdict === undefined) return nothing;
  const place = verdict.kind === 'emotion' ? labels.indexOf(verdict.label) : -1;
  // Of a model with more labels than fit, the last ones are counted as no clear emotion here.
  return place < 0 || place >= noEmotion - 1 ? noEmotion : place + 1;
}

type Behind = Pick<Extract<Verdict, { kind: 'emotion' }>, 'probability' | 'agreement' | 'said'>;

function verdictOf(code: number, labels: readonly string[], behind: Behind): Verdict | undefined {
  if (code === nothing) return undefined;
  const label = labels[code - 1];
  if (code !== noEmotion && label !== undefined) return { kind: 'emotion', label, ...behind };
  const { probability: _, ...rest } = behind;
  return { kind: 'none', reason: 'belowThreshold', ...rest };
}

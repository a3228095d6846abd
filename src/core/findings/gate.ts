/** No passage may have this emotion, or not so strongly. */
export interface EmotionGate {
  readonly type: 'emotion';
  /** As written: a label of the model, or `any`. */
  readonly emotion: string;
  /** A verdict's strength, 0 to 1: the share of people who would agree, or the model's probability where that was not measured. */
  readonly limit: number;
  /** Whether the limit itself is too much. */
  readonly inclusive: boolean;
}

/** Of a file's words, not more may have this verdict. */
export interface ShareGate {
  readonly type: 'share';
  /** As written: a label of the model, or `none`. */
  readonly emotion: string;
  /** 0 to 1. */
  readonly most: number;
}

export type Gate = EmotionGate | ShareGate;

/** What stands for every emotion. */
export const anyEmotion = 'any';

/** What is wrong with an expression. */
export type GateProblem = 'form' | 'number' | 'unit';

export type Parsed<T> = { readonly gate: T } | { readonly problem: GateProblem };

const longestExpression = 200;

/** `anger>0.8`, `anger>=80`, `any > 90%`, or `anger` for every passage with a clear one. */
export function emotionGateOf(expression: string): Parsed<EmotionGate> {
  if (expression.length > longestExpression) return { problem: 'form' };
  const [, name = '', sign, amount = ''] = /^([^<>=≥]*)(?:(>=|>|≥)([^<>=≥]*))?$/u.exec(expression) ?? [];
  const emotion = name.trim();
  if (emotion === '') return { problem: 'form' };
  if (sign === undefined) return { gate: { type: 'emotion', emotion, limit: 0, inclusive: true } };
  const limit = amountOf(amount);
  if (typeof limit !== 'number') return limit;
  return { gate: { type: 'emotion', emotion, limit, inclusive: sign !== '>' } };
}

/** `anger=10%`, `anger = 0.1` or `none=90`. */
export function shareGateOf(expression: string): Parsed<ShareGate> {
  if (expression.length > longestExpression) return { problem: 'form' };
  const [, name = '', amount = ''] = /^([^<>=≤]*)(?:=|<=|≤)([^<>=≤]*)$/u.exec(expression) ?? [];
  const emotion = name.trim();
  if (emotion === '') return { problem: 'form' };
  const most = amountOf(amount);
  return typeof most === 'number' ? { gate: { type: 'share', emotion, most } } : most;
}

/** A part of a whole: `0.8`, `80`, `80 %`. Just 1 may be all or one in a hundred: it must say so. */
export function amountOf(text: string): number | { readonly problem: GateProblem } {
  const [, digits, percent] = /^\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return { problem: 'number' };
  const value = Number(digits);
  if (value > 100) return { problem: 'number' };
  if (percent === '%') return value / 100;
  if (value === 1) return { problem: 'unit' };
  return value < 1 ? value : value / 100;
}

import type { LabelStyle } from '../../core/scoring/labels.ts';
import type { ReportFact } from './reportFacts.ts';

/** A stretch of a line; every text is plain. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly quoted: string }
  /** Decoration: what it says stands beside it in words. */
  | { readonly badge: LabelStyle };

export type Line = readonly Span[];

export interface OutlineItem {
  readonly line: Line;
  /** Lines that belong to it. */
  readonly below?: readonly Line[];
}

export type Block =
  | { readonly type: 'text'; readonly text: string }
  /** `ordered`: each stands before the next for a reason. */
  | { readonly type: 'list'; readonly items: readonly OutlineItem[]; readonly ordered?: boolean }
  /** What each form says in a way of its own; empty where it has none. */
  | { readonly type: 'own'; readonly html: () => string; readonly markdown: () => string };

/** Left out where nothing is in it. */
export interface OutlineSection {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface OutlinePart {
  /** Undefined where the whole is about one thing. */
  readonly title?: string;
  readonly lines: readonly string[];
  readonly sections: readonly OutlineSection[];
}

/** What a list of all parts says of one, beside its name. */
export interface ContentsEntry {
  readonly name: string;
  readonly line: Line;
}

/** What stands before all parts. */
export interface OutlineHead {
  readonly title: string;
  /** What it is. */
  readonly introduction: string;
  /** Of all parts, in their order; absent where there is one. */
  readonly contents?: readonly ContentsEntry[];
}

/** What stands behind them. */
export interface OutlineTail {
  /** Sentences about what is missing in it. */
  readonly unread: readonly string[];
  readonly facts: readonly ReportFact[];
}

/** What a report says, before it is put into HTML or Markdown. */
export interface Outline extends OutlineHead, OutlineTail {
  readonly parts: readonly OutlinePart[];
}

/** How an outline is written down; its parts may be written one by one. */
export interface OutlineForm {
  readonly begin: (head: OutlineHead) => string;
  /** `index`: the how-manieth it is, from 0. */
  readonly part: (part: OutlinePart, index: number) => string;
  readonly end: (tail: OutlineTail) => string;
}

export function writtenOutline(outline: Outline, { begin, part, end }: OutlineForm): string {
  return begin(outline) + outline.parts.map(part).join('') + end(outline);
}

/** A sentence with stretches in the places of its `{0}`, `{1}`. */
export function filled(sentence: string, spans: readonly Span[]): Line {
  return sentence
    .split(/\{(\d+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : (spans[Number(part)] ?? '')))
    .filter((span) => span !== '');
}

/** A list of one line each. */
export function listOf(lines: readonly Line[], ordered = false): Block {
  return { type: 'list', items: lines.map((line) => ({ line })), ordered };
}

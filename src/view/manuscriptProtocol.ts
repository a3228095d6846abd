import type { ManuscriptData } from '../render/manuscript/manuscriptData.ts';
import { type Guard, isAmount, isCount, isOneOf, isShape, isString, type Messages } from './guards.ts';

export type ToManuscript =
  | { readonly type: 'manuscript'; readonly manuscript: ManuscriptData }
  /** There is nothing to draw; `way` is what the page offers. */
  | { readonly type: 'sentence'; readonly sentence: string; readonly way?: 'analyse' };

export type FromManuscript =
  /** The page has started and shows nothing yet. */
  | { readonly type: 'ready' }
  /** The passage at this index was chosen. */
  | { readonly type: 'passage'; readonly index: number }
  /** The place behind so many words was chosen. */
  | { readonly type: 'word'; readonly at: number }
  /** The chapter at this index was chosen. */
  | { readonly type: 'chapter'; readonly index: number }
  /** The files are to be put into this order. */
  | { readonly type: 'order'; readonly key: string }
  /** A list file is to be chosen. */
  | { readonly type: 'list' }
  /** The workspace is to be analysed again. */
  | { readonly type: 'analyse' };

const guards: Messages<FromManuscript> = {
  ready: isShape({ type: isOneOf(['ready']) }),
  passage: isShape({ type: isOneOf(['passage']), index: isCount }),
  word: isShape({ type: isOneOf(['word']), at: isAmount }),
  chapter: isShape({ type: isOneOf(['chapter']), index: isCount }),
  order: isShape({ type: isOneOf(['order']), key: isString }),
  list: isShape({ type: isOneOf(['list']) }),
  analyse: isShape({ type: isOneOf(['analyse']) }),
};

/** The message when it is one of the page's; undefined when it is anything else. */
export function fromManuscript(data: unknown): FromManuscript | undefined {
  for (const guard of Object.values<Guard<FromManuscript>>(guards)) if (guard(data)) return data;
  return undefined;
}

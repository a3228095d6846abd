import { type Guard, isCount, isOneOf, isShape, isString, type Messages } from './guards.ts';

/** All there is to see, drawn: HTML that holds nothing unescaped of what a person wrote. */
export interface ToTrial {
  readonly type: 'body';
  readonly html: string;
}

export type FromTrial =
  /** The page has started and shows nothing yet. */
  | { readonly type: 'ready' }
  /** Of the question at this place, from 0: one of its choices, in their order. */
  | { readonly type: 'answer'; readonly question: number; readonly choice: number }
  /** The question at this place is let be. */
  | { readonly type: 'skip'; readonly question: number }
  /** The last answer is taken back. */
  | { readonly type: 'undo' }
  /** The passage at this place of the trial is to be shown in its document. */
  | { readonly type: 'difference'; readonly index: number }
  /** The suggested threshold is to be set. */
  | { readonly type: 'apply' }
  /** The answers are to be written to a file. */
  | { readonly type: 'save' }
  /** Another trial is to be begun. */
  | { readonly type: 'again' };

const guardsFromTrial: Messages<FromTrial> = {
  ready: isShape({ type: isOneOf(['ready']) }),
  answer: isShape({ type: isOneOf(['answer']), question: isCount, choice: isCount }),
  skip: isShape({ type: isOneOf(['skip']), question: isCount }),
  undo: isShape({ type: isOneOf(['undo']) }),
  difference: isShape({ type: isOneOf(['difference']), index: isCount }),
  apply: isShape({ type: isOneOf(['apply']) }),
  save: isShape({ type: isOneOf(['save']) }),
  again: isShape({ type: isOneOf(['again']) }),
};

/** The message, when `value` is one of the page's. */
export function fromTrial(value: unknown): FromTrial | undefined {
  for (const guard of Object.values<Guard<FromTrial>>(guardsFromTrial)) if (guard(value)) return value;
  return undefined;
}

const isToTrial: Guard<ToTrial> = isShape<ToTrial>({ type: isOneOf(['body']), html: isString });

/** The message, when `value` is one to the page. */
export function toTrial(value: unknown): ToTrial | undefined {
  return isToTrial(value) ? value : undefined;
}

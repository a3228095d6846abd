import { type Guard, isBoolean, isShape } from '../guards.ts';

/** How many chapters are drawn at first, and how many come with each wish for more. */
export const fewestChapters = 120;

/** What the page itself remembers while it is hidden: how to look, never what to show. */
export interface ManuscriptState {
  readonly table: boolean;
  /** Whether the page tells how the arc and its turns are made. */
  readonly method: boolean;
  /** Chapters that are drawn. */
  readonly most: number;
}

type Kept = Pick<ManuscriptState, 'table' | 'method'>;

const isKept: Guard<Kept> = isShape<Kept>({ table: isBoolean, method: isBoolean });

/** The state a page left behind, or the initial one when `value` is none. */
export function manuscriptState(value: unknown): ManuscriptState {
  const { table, method } = isKept(value) ? value : { table: false, method: false };
  return { table, method, most: fewestChapters };
}

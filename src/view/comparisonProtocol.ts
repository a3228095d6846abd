import { type Guard, isCount, isOneOf, isShape } from './guards.ts';

export type FromComparison =
  /** The change at this place of those shown was clicked. */
  | { readonly type: 'change'; readonly index: number }
  /** The drafts are to be compared as they are now. */
  | { readonly type: 'again' }
  /** What is shown is to be written to a file. */
  | { readonly type: 'export' };

type Of<T extends FromComparison['type']> = Extract<FromComparison, { type: T }>;

const isChange: Guard<Of<'change'>> = isShape<Of<'change'>>({ type: isOneOf(['change']), index: isCount });
const isAgain: Guard<Of<'again'>> = isShape<Of<'again'>>({ type: isOneOf(['again']) });
const isExport: Guard<Of<'export'>> = isShape<Of<'export'>>({ type: isOneOf(['export']) });

/** The message when it is one of the page's; undefined when it is anything else. */
export function fromComparison(data: unknown): FromComparison | undefined {
  return isChange(data) || isAgain(data) || isExport(data) ? data : undefined;
}

import type { Identity } from '../../files/identity.ts';

/** One thing to read, or the sentence that says why it cannot be. */
export type Input =
  /** `name` is what the user sees: relative to the working folder unless given otherwise. */
  | { readonly type: 'file'; readonly name: string; readonly path: string; readonly identity: Identity }
  /** A named pipe, which may wait for ever. */
  | { readonly type: 'pipe'; readonly name: string; readonly path: string }
  | { readonly type: 'standardInput'; readonly name: string }
  | { readonly type: 'missing'; readonly name: string; readonly problem: string };

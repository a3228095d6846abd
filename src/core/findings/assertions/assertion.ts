import type { Voice } from '../../text/language/speech.ts';
import type { ShareGate } from '../gate.ts';

/** Some of a project's texts. */
export interface Part {
  /** Globs below the project's folder. */
  readonly files: readonly string[];
  /** What stands below the heading of this title, with the headings below it; absent for all. */
  readonly section?: string;
  /** Absent for everybody's passages. */
  readonly voice?: Voice;
}

/** What is said of a part. */
export type Claim =
  /** No passage is clearly one of these. */
  | { readonly type: 'no'; readonly emotions: readonly string[] }
  /** Of all its words together, at most or at least so many are of the emotion. */
  | { readonly type: 'most' | 'least'; readonly share: ShareGate }
  /** Of the clear emotions at the beginning or the end of each file, this one leads. */
  | { readonly type: 'begins' | 'ends'; readonly emotion: string }
  /** The emotion's share is larger than in the other part. */
  | { readonly type: 'more'; readonly emotion: string; readonly than: Part };

/** What a project states of itself. */
export interface Assertion {
  readonly part: Part;
  readonly claim: Claim;
  /** Why, in the project's own words. */
  readonly because?: string;
}

/** The emotions it names, as written. */
export function emotionsOf({ claim }: Assertion): readonly string[] {
  switch (claim.type) {
    case 'no':
      return claim.emotions;
    case 'most':
    case 'least':
      return [claim.share.emotion];
    case 'begins':
    case 'ends':
    case 'more':
      return [claim.emotion];
    default:
      return claim satisfies never;
  }
}

/** The same with each emotion as `name` has it. */
export function renamed(assertion: Assertion, name: (written: string) => string): Assertion {
  return { ...assertion, claim: renamedClaim(assertion.claim, name) };
}

function renamedClaim(claim: Claim, name: (written: string) => string): Claim {
  switch (claim.type) {
    case 'no':
      return { ...claim, emotions: claim.emotions.map(name) };
    case 'most':
    case 'least':
      return { ...claim, share: { ...claim.share, emotion: name(claim.share.emotion) } };
    case 'begins':
    case 'ends':
    case 'more':
      return { ...claim, emotion: name(claim.emotion) };
    default:
      return claim satisfies never;
  }
}

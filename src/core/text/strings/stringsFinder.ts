import type { Transcript } from '../markup/transcript.ts';

/** Finds the strings of one document as it changes, whose lines end with line feeds. */
export interface StringsFinder {
  /** Those for whose path of keys `isMeant` says so, in order; undefined where the text can't be taken apart within reason. */
  in(text: string, isMeant: (path: string) => boolean): readonly Transcript[] | undefined;
}

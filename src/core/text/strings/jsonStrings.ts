import { visit } from 'jsonc-parser';

import { transcribe } from '../markup/notebook/jsonString.ts';
import { keepWords } from '../markup/placeholders.ts';
import { Transcript } from '../markup/transcript.ts';
import { pathBelow } from './keyPatterns.ts';
import type { StringsFinder } from './stringsFinder.ts';

/** Strings of JSON, with comments or without. */
export const jsonStrings: StringsFinder = {
  in(text, isMeant) {
    const found: Transcript[] = [];
    const open: string[] = [];
    let path = '';
    let broken = -1;
    try {
      visit(
        text,
        {
          onObjectBegin: () => {
            open.push(path);
          },
          onObjectProperty: (key) => {
            path = pathBelow(open.at(-1) ?? '', key);
          },
          onObjectEnd: () => {
            path = open.pop() ?? '';
          },
          onError: (_, offset) => {
            broken = offset;
          },
          onLiteralValue: (value, offset, length) => {
            if (typeof value !== 'string' || offset === broken || !isMeant(path)) return;
            const transcript = new Transcript();
            transcribe(text, offset + 1, offset + length - 1, transcript, (from, to) => {
              keepWords(text, from, to, transcript);
            });
            found.push(transcript);
          },
        },
        { allowTrailingComma: true },
      );
    } catch (error) {
      // The library goes down with what is nested.
      if (!(error instanceof RangeError)) throw error;
      return undefined;
    }
    return found;
  },
};

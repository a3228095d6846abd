import { readerFor } from '../../src/core/text/prose/proseOf.ts';
import { referencePassages } from './markdownReference.ts';

/** What this project leaves out on purpose where the reference reads on: the reference's text becomes ours without it. */
const reasons: Readonly<Record<string, (kind: string, text: string) => string>> = {
  'the marker of an alert': (kind, text) => (kind === 'quote' ? text.replace(/^\[![\w-]+\]/, '') : text),
  'an address as the words of a link': (_, text) => text.replace(/https?:\/\/\S*[^\s.,;:!?]|[\w.+-]+@[\w.-]+\w/g, ''),
  'a wiki link without words': (_, text) => text.replace(/!?\[\[[^[\]|]+\]\]/g, ''),
};

export interface Differences {
  readonly passages: number;
  /** By reason, how many of the reference's passages are others here. */
  readonly explained: ReadonlyMap<string, number>;
  /** Passages that only one of the two has, and no reason. */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Compares the passages of a document with the reference's. */
export function differencesOf(markdown: string): Differences {
  const { passages } = readerFor('markdown').read(markdown);
  const reference = referencePassages(markdown);
  const ours = passages.map(({ kind, text }) => `${kind}: ${text}`);
  const others = reference.filter(([kind, text]) => !taken(ours, `${kind}: ${text}`));
  const explained = new Map<string, number>();
  const theirs: string[] = [];
  for (const [kind, text] of others) {
    const reason = Object.keys(reasons).find((each) => {
      const left = (reasons[each]?.(kind, text) ?? text).replace(/\s+/g, ' ').trim();
      return left !== text && (!/\p{L}/u.test(left) || taken(ours, `${kind}: ${left}`));
    });
    if (reason === undefined) theirs.push(`${kind}: ${text}`);
    else explained.set(reason, (explained.get(reason) ?? 0) + 1);
  }
  return { passages: reference.length, explained, ours, theirs };
}

/** Takes one such text out of the list; false where there is none. */
function taken(list: string[], text: string): boolean {
  const index = list.indexOf(text);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

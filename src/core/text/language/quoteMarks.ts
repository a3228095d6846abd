/** Marks of one kind open and close each other. */
export type MarkKind = 'double' | 'low' | 'single' | 'straightDouble' | 'straightSingle' | 'guillemet';

export interface QuoteMark {
  readonly kind: MarkKind;
  readonly type: 'open' | 'close';
  readonly at: number;
  /** May be the apostrophe of a plural instead: `the dogs’ tails`. */
  readonly weak: boolean;
}

const marks = /[“”„«»‘’"']/g;
const inWord = /[\p{L}\p{N}]/u;
/** Short for them, it is, it was, and: an apostrophe stands before them, even where a program has turned it around. */
const elided = /^(?:em|tis|twas|twere|n|\d0s)(?![\p{L}\p{N}])/iu;

/** The quotation marks of a text, in order; apostrophes and the signs of feet and inches are none. Linear. */
export function quoteMarks(text: string): readonly QuoteMark[] {
  const found: QuoteMark[] = [];
  const open = new Set<MarkKind>();
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const next = markOf(mark, at, text, open);
    if (next === undefined) continue;
    if (next.type === 'open') open.add(next.kind);
    else if (!next.weak) open.delete(next.kind);
    found.push(next);
  }
  return found;
}

function markOf(mark: string, at: number, text: string, open: ReadonlySet<MarkKind>): QuoteMark | undefined {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const opens = (kind: MarkKind): QuoteMark => ({ kind, type: 'open', at, weak: false });
  const closes = (kind: MarkKind, weak = false): QuoteMark => ({ kind, type: 'close', at, weak });
  const plural = /s/i.test(before) && /^ [\p{L}\p{N}]/u.test(text.slice(at + 1, at + 4));
  const mayOpen = /^$|[\s([{“‘"'«—–-]/.test(before) && /\S/.test(after);
  switch (mark) {
    case '„':
      return opens('low');
    case '“':
      return open.has('low') && /\S/.test(before) ? closes('low') : opens('double');
    case '”':
      return closes(open.has('low') ? 'low' : 'double');
    case '«':
      return opens('guillemet');
    case '»':
      return closes('guillemet');
    case '‘':
      return inWord.test(before) || /^(?:em|n)(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 4))
        ? undefined
        : opens('single');
    case '’':
      return inWord.test(after) ? undefined : closes('single', plural);
    case '"':
      if (open.has('straightDouble') && /\S/.test(before)) return closes('straightDouble');
      return mayOpen ? opens('straightDouble') : undefined;
    default:
      if (open.has('straightSingle') && /\S/.test(before) && !inWord.test(after))
        return closes('straightSingle', plural);
      return mayOpen && !elided.test(text.slice(at + 1, at + 7)) ? opens('straightSingle') : undefined;
  }
}

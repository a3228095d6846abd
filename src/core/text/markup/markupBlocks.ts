import type { Cut } from '../passage/plainText.ts';
import type { PassageKind, Range } from '../passage/passage.ts';

/** A stretch of prose in the source, and what is left out of it: ordered, offsets of the whole text. */
export interface ProsePart extends Range {
  readonly cuts: readonly Cut[];
}

/** A block of a document in a markup language, as far as its prose matters. */
export type MarkupBlock =
  /** One passage: its parts (the cells of a row) as one text, or several where it would be longer than a passage may be. */
  | {
      readonly type: 'prose';
      readonly kind: Exclude<PassageKind, 'selection'>;
      readonly parts: readonly ProsePart[];
      readonly inQuote: boolean;
    }
  /** `level`: from 1 on. */
  | (ProsePart & { readonly type: 'heading'; readonly level: number })
  /** Comments as HTML has them, between paragraphs, which may say what is to be left out. */
  | (Range & { readonly type: 'comment' });

/** The blocks of a text, in order and apart from each other. */
export interface Markup {
  readonly blocks: readonly MarkupBlock[];
  /** Why none were looked for, and the way on, as one calm sentence. */
  readonly problem?: string;
}

/** A passage of one part. */
export function proseBlock(part: ProsePart, kind: Exclude<PassageKind, 'selection'> = 'paragraph'): MarkupBlock {
  return { type: 'prose', kind, parts: [part], inQuote: kind === 'quote' };
}

/** UTF-16 offsets into the document as it is on disk or in the editor, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type PassageKind = 'paragraph' | 'listItem' | 'quote' | 'tableRow' | 'selection';

/** A stretch of the passage's text that stands unchanged in the document: text[at..] is document[start..end]. */
export interface Piece extends Range {
  /** Offset of the piece in the passage's text, UTF-16. */
  readonly at: number;
}

/** A stretch of prose. Passages of one document are ordered and never overlap. */
export interface Passage {
  readonly kind: PassageKind;
  /** From the first to the last character of prose, markup inside included. */
  readonly range: Range;
  /** What the model reads: the prose alone, line breaks as spaces, no markup, code, URL or HTML. Never empty. */
  readonly text: string;
  /** Ordered pieces; what stands between two of them in `text` was put there (a space). */
  readonly pieces: readonly Piece[];
  readonly words: number;
  /** Index into the document's sections. */
  readonly section: number;
}

/** From a heading to the next one. The first section of a document has no heading and may be empty. */
export interface Section {
  readonly title: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  readonly range: Range;
}

/** What a writer says a passage or a section should feel like. */
export interface StatedIntent {
  /** As written. */
  readonly emotion: string;
  /** Where that is written. */
  readonly range: Range;
  /** Directly under a heading it speaks for the section with those below it, else for the next passage. */
  readonly of: 'passage' | 'section';
  readonly section: number;
  /** The passages it speaks for stand in here; where none follows, the intent's own range. */
  readonly covers: Range;
  /** The passage's text, or the section's title; empty where no passage follows. */
  readonly text: string;
  /** The front matter names a heading that the document does not have: where, and which one it most likely means. */
  readonly lost?: { readonly named: Range; readonly suggestion?: string };
}

/** A document's prose. */
export interface Prose {
  /** What is to be read. */
  readonly passages: readonly Passage[];
  /** Prose that its writer wants left alone: never read by the model, without a verdict, no part of `passages`. */
  readonly ignored: readonly Passage[];
  /** In their order. */
  readonly intents: readonly StatedIntent[];
  readonly sections: readonly Section[];
  /** Whether it is prose about software, whatever signs of another kind of text it has. */
  readonly isAboutCode?: boolean;
  /** Why none was looked for, and the way on, as one calm sentence. */
  readonly problem?: string;
}

export interface ReadingOptions {
  /** Block quotes are ignored, with all that stands in them. */
  readonly ignoreQuotes: boolean;
  /** Of the strings that are prose where others are none; absent for none. As `keyMatcher` reads them. */
  readonly stringKeys?: readonly string[];
}

/** Reads one document again and again; keeps what it can from the reading before. */
export interface ProseReader {
  read(text: string, options?: ReadingOptions): Prose;
}

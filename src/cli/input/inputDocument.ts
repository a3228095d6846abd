import { t } from '@vscode/l10n';

import { fileStart, type Place } from '../../core/findings/place.ts';
import { kindOfProse, type TextKind } from '../../core/text/language/textKind.ts';
import { type Language, detectLanguage } from '../../core/text/language/textLanguage.ts';
import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { placeOfProse } from '../../core/text/prose/placeOfProse.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import type { Passage, Section, StatedIntent } from '../../core/text/passage/passage.ts';
import { speechIn, type Voice, voiceOf } from '../../core/text/language/speech.ts';
import type { SourceRecord } from '../../render/records/sourceRecord.ts';
import { placesOf } from '../lineNumbers.ts';
import { Unreadable } from './unreadable.ts';

/** One text to classify, and where it stands. */
export interface InputPassage {
  readonly passage: Passage;
  readonly place: Place;
  /** What the text is a part of. */
  readonly record?: SourceRecord;
  /** One sentence where there is no text and why. */
  readonly problem?: string;
}

/** What the writer says should be felt, and where. */
export interface InputIntent {
  readonly stated: StatedIntent;
  readonly place: Place;
}

/** One input with all its texts, in order. */
export interface InputDocument {
  readonly file: string;
  readonly language: Language;
  /** By its own signs, of all its passages. */
  readonly kind: TextKind;
  readonly passages: readonly InputPassage[];
  /** Further ones, as they come; absent where all are there. Iterated once; may reject with Unreadable. */
  readonly more?: AsyncIterable<readonly InputPassage[]>;
  readonly sections: readonly Section[];
  /** Passages the writer has ignored; they are not among the texts. */
  readonly ignored: number;
  readonly intents: readonly InputIntent[];
  /** The language of one passage. Costs about a tenth of what the model does: asked when its turn comes. */
  readonly languageOf: (passage: Passage) => Language;
}

export interface DocumentOptions {
  /** Undefined for everybody's passages. */
  readonly voice: Voice | undefined;
  /** Whether block quotes are left out. */
  readonly ignoreQuotes: boolean;
  readonly stringKeys?: readonly string[];
}

/** The passages the editor would show, or those of one voice, in the language the editor would find. Throws Unreadable where the text can't be taken apart. */
export function documentOf(file: string, text: string, options?: DocumentOptions): InputDocument {
  const languageId = languageOfFile(file);
  // The reader's own sentence is the editor's: it speaks of a setting and of selections.
  if (placeOfProse(languageId).prose === 'strings' && (options?.stringKeys ?? []).length === 0) {
    throw new Unreadable(
      t('Which strings of {0} are prose is not said: name their keys with --string-keys, or leave it out.', file),
    );
  }
  const prose = readerFor(languageId).read(text, options);
  if (prose.problem !== undefined) throw new Unreadable(`${file}: ${prose.problem}`);
  const { passages: all, sections, ignored, intents } = prose;
  const voice = options?.voice;
  const language = detectLanguage(all.map((passage) => passage.text));
  const passages = voice === undefined ? all : ofVoice(all, voice);
  const places = placesOf(
    text,
    passages.map(({ range }) => range),
  );
  const intentPlaces = placesOf(
    text,
    intents.map(({ range }) => range),
  );
  return {
    file,
    language,
    kind: kindOfProse(text, prose),
    passages: passages.map((passage, index) => ({ passage, place: places[index] ?? fileStart })),
    sections,
    ignored: ignored.length,
    intents: intents.map((stated, index) => ({ stated, place: intentPlaces[index] ?? fileStart })),
    languageOf: () => language,
  };
}

function ofVoice(passages: readonly Passage[], voice: Voice): readonly Passage[] {
  const speech = speechIn(passages.map(({ text }) => text));
  return passages.filter(({ text }, index) => voiceOf(text, speech[index] ?? []) === voice);
}

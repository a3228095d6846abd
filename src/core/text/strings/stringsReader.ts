import { t } from '@vscode/l10n';

import type { Transcript } from '../markup/transcript.ts';
import type { Passage, Prose, ProseReader, ReadingOptions } from '../passage/passage.ts';
import type { StringsFormat } from '../prose/prosePlaces.ts';
import { PlainReader } from '../prose/plain.ts';
import { jsonStrings } from './jsonStrings.ts';
import { keyMatcher } from './keyPatterns.ts';
import { propertiesStrings } from './propertiesStrings.ts';
import type { StringsFinder } from './stringsFinder.ts';
import { YamlStrings } from './yamlStrings.ts';

/**
 * Reads the strings whose keys a person named, each as a plain text, and what `others` reads of the document beside them. It comes
 * late: a bundle of its own, loaded with the first document that needs it.
 */
export function stringsReader(format: StringsFormat, others?: ProseReader): ProseReader {
  return new StringsReader(finderOf(format), others);
}

function finderOf(format: StringsFormat): StringsFinder {
  switch (format) {
    case 'json':
      return jsonStrings;
    case 'yaml':
      return new YamlStrings();
    case 'properties':
      return propertiesStrings;
    default:
      return format satisfies never;
  }
}

class StringsReader implements ProseReader {
  readonly #finder: StringsFinder;
  readonly #others: ProseReader | undefined;
  readonly #plain = new PlainReader();

  constructor(finder: StringsFinder, others: ProseReader | undefined) {
    this.#finder = finder;
    this.#others = others;
  }

  read(text: string, options?: ReadingOptions): Prose {
    const others = this.#others?.read(text, options);
    const keys = options?.stringKeys ?? [];
    if (keys.length === 0) return others ?? { ...proseOf(text, []), problem: noKeys() };
    const strings = this.#finder.in(text, keyMatcher(keys));
    const passages = (strings ?? []).flatMap((transcript) => this.#passages(transcript));
    const problem = strings === undefined ? tooTangled() : others?.problem;
    if (others !== undefined && passages.length === 0) return { ...others, ...(problem !== undefined && { problem }) };
    const all = [...passages, ...(others?.passages ?? [])].toSorted((a, b) => a.range.start - b.range.start);
    return { ...proseOf(text, all), ignored: others?.ignored ?? [], ...(problem !== undefined && { problem }) };
  }

  #passages(transcript: Transcript): readonly Passage[] {
    return this.#plain.read(transcript.text).passages.flatMap((passage) => transcript.placed(passage, 0) ?? []);
  }
}

function proseOf(text: string, passages: readonly Passage[]): Prose {
  const sections = [{ title: '', level: 0, range: { start: 0, end: text.length } }];
  return { passages, ignored: [], intents: [], sections };
}

function noKeys(): string {
  return t(
    'Which strings of this document are prose, the setting emotionLens.strings.keys says by their keys; it names none. A selection can be classified.',
  );
}

function tooTangled(): string {
  return t(
    'Emotion Lens cannot find the strings of this document in good time: it is very long, nested deep or full of errors. A selection of it can be classified.',
  );
}

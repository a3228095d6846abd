import type { Verdict } from '../../scoring/verdict.ts';
import { speechIn, voiceOf } from '../../text/language/speech.ts';
import { nearest } from '../../text/directives/suggestion.ts';
import type { Passage, Section } from '../../text/passage/passage.ts';
import type { Place } from '../place.ts';
import type { Part } from './assertion.ts';

export interface ReadPassage {
  readonly passage: Passage;
  readonly verdict: Verdict;
  readonly place: Place;
}

/** A file that was read to its end. */
export interface ReadFile {
  /** As the user knows it. */
  readonly file: string;
  /** Below the project's folder. */
  readonly name: string;
  readonly passages: readonly ReadPassage[];
  readonly sections: readonly Section[];
}

/** What of a file belongs to a part whose globs it matches. */
export function passagesOf({ passages, sections }: ReadFile, { section, voice }: Part): readonly ReadPassage[] {
  const spoken = voice === undefined ? passages : ofVoice(passages, voice);
  if (section === undefined) return spoken;
  const wanted = sectionsBelow(sections, section);
  return spoken.filter(({ passage }) => wanted.has(passage.section));
}

/** The heading that may have been meant, where the file has none of the part's title and one that is near. */
export function sectionMeant({ sections }: ReadFile, { section }: Part): string | undefined {
  if (section === undefined || sectionsBelow(sections, section).size > 0) return undefined;
  return nearest(
    section.trim(),
    sections.filter(({ level }) => level > 0).map(({ title }) => title.trim()),
  );
}

function ofVoice(passages: readonly ReadPassage[], voice: Part['voice']): readonly ReadPassage[] {
  const speech = speechIn(passages.map(({ passage }) => passage.text));
  return passages.filter(({ passage }, index) => voiceOf(passage.text, speech[index] ?? []) === voice);
}

/** The places of the sections with this title and of those below them. */
function sectionsBelow(sections: readonly Section[], title: string): ReadonlySet<number> {
  const wanted = title.trim().toLowerCase();
  const found = new Set<number>();
  let level: number | undefined;
  for (const [index, section] of sections.entries()) {
    if (section.level > 0 && section.title.trim().toLowerCase() === wanted) level = Math.min(level ?? 7, section.level);
    else if (level !== undefined && section.level <= level) level = undefined;
    if (level !== undefined) found.add(index);
  }
  return found;
}

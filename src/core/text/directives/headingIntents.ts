import type { Range, Section, StatedIntent } from '../passage/passage.ts';
import { frontMatterEnd } from './frontMatter.ts';
import { nearest } from './suggestion.ts';
import { yamlEntries } from './yamlEntries.ts';

/** What the front matter says that the section of a heading should feel like. */
export interface HeadingIntent {
  readonly heading: string;
  /** Where the heading is named. */
  readonly named: Range;
  readonly emotion: string;
  /** Where the emotion is named. */
  readonly range: Range;
}

/** Longer front matter than this many UTF-16 units states no intents: it is read with each key. */
const longest = 32_768;

const start = /^\uFEFF?---/;
const key = /^(["']?)emotion\1[ \t]*:/m;

/** The entries of `emotion: {HEADING: NAME}` in the YAML front matter of a Markdown document, in their order. */
export function headingIntents(text: string): readonly HeadingIntent[] {
  if (!start.test(text)) return [];
  const spaced = text.slice(0, longest).replace(/[\r\uFEFF]/g, ' ');
  const end = frontMatterEnd(spaced);
  const from = spaced.indexOf('\n') + 1;
  const yaml = spaced.slice(from, spaced.lastIndexOf('\n', end - 1) + 1);
  if (end === 0 || !key.test(yaml)) return [];
  const placed = ({ start: first, end: last }: Range): Range => ({ start: first + from, end: last + from });
  return yamlEntries(yaml, 'emotion').map((entry) => ({
    heading: entry.key.text,
    named: placed(entry.key),
    emotion: entry.value.text,
    range: placed(entry.value),
  }));
}

/** Headings that are not there and longer than this many UTF-16 units are not guessed at, nor more of them than this. */
const longestGuess = 80;
const mostGuesses = 10;

/**
 * An intent for each section of the heading that an entry names; where there is none, one that says so. `ends`: where each
 * section with those below it ends.
 */
export function sectionIntents(
  entries: readonly HeadingIntent[],
  sections: readonly Section[],
  ends: readonly number[],
): readonly StatedIntent[] {
  if (entries.length === 0) return [];
  const places = new Map<string, number[]>();
  for (const [index, { title }] of sections.entries()) {
    const same = places.get(normal(title));
    if (same === undefined) places.set(normal(title), [index]);
    else same.push(index);
  }
  let guesses = 0;
  return entries.flatMap(({ heading, named, emotion, range }): readonly StatedIntent[] => {
    const found = (places.get(normal(heading)) ?? []).flatMap((index): readonly StatedIntent[] => {
      const section = sections[index];
      if (section === undefined || section.level === 0) return [];
      const covers = { start: section.range.start, end: ends[index] ?? section.range.end };
      return [{ emotion, range, of: 'section', section: index, covers, text: section.title }];
    });
    if (found.length > 0) return found;
    guesses += 1;
    const suggestion = guesses > mostGuesses ? undefined : meant(heading, sections);
    const lost = { named, ...(suggestion !== undefined && { suggestion }) };
    return [{ emotion, range, of: 'section', section: 0, covers: range, text: heading, lost }];
  });
}

function meant(heading: string, sections: readonly Section[]): string | undefined {
  if (heading.length > longestGuess) return undefined;
  const titles = sections.flatMap(({ title, level }) => (level > 0 && title.length <= 2 * longestGuess ? [title] : []));
  return nearest(heading, titles.slice(0, 500));
}

/** A heading as it stands in YAML behind `before`, the text of its line: escaped where a quote is open, quoted where it must be. */
export function yamlHeading(heading: string, before: string): string {
  if (before.endsWith('"')) return JSON.stringify(heading).slice(1, -1);
  if (before.endsWith("'")) return heading.replaceAll("'", "''");
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} .!?’–-]*[\p{L}\p{N}.!?])?$/u.test(heading) ? heading : JSON.stringify(heading);
}

/** Headings are told apart by their words alone. */
function normal(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

import { languages, type LanguageRow } from '../../src/core/text/prose/languages.ts';
import type { MarkupName, ProsePlace } from '../../src/core/text/prose/prosePlaces.ts';

type Kind = MarkupName | Exclude<ProsePlace['prose'], 'markup' | 'unknown'>;

/** What a kind of text is called, and what of it is left out, in the order of the table. */
const kinds: Readonly<Record<Kind, readonly [name: string, leftOut: string]>> = {
  markdown: [
    'Markdown',
    'code, formulas, addresses, HTML, front matter, `%%` comments, shortcodes, the names of roles, modules and expressions of MDX, the head of a table',
  ],
  text: ['Plain text', 'addresses'],
  html: ['Pages', 'the head, code, scripts, forms, navigation, what an engine fills in, the head of a table'],
  latex: ['LaTeX', 'the preamble, formulas, notes, citations, code, what is drawn'],
  restructuredText: ['reStructuredText', 'code, tables, fields, targets, substitutions, directives that hold no prose'],
  asciidoc: ['AsciiDoc', 'code, attributes, block titles, macros, comments, the head of a table'],
  org: ['Org', 'code, properties, keywords, tags, times, comments, the head of a table'],
  screenplay: ['Screenplays (Fountain)', 'the title page, who speaks and how, transitions, notes, synopses'],
  subtitles: ['Subtitles', 'times, numbers, who speaks, sounds, styles'],
  commitMessage: [
    'Commit messages',
    'comments, trailers, code, what stands below the scissors. The box of the Source Control view (`scminput`) has hovers, problems and quick fixes, but no marks and labels: it is no editor to extensions',
  ],
  mail: ['Mail', 'the head, quoted mails, the signature, attachments, HTML'],
  notebook: ['Notebooks (Jupyter)', 'cells of code and their output; what Markdown leaves out'],
  translations: ['Translations (gettext)', 'a message that has a translation, contexts, placeholders'],
  comments: [
    'Code',
    'all but comments and docstrings; of those tags, code, words to tools and licences. Of YAML the strings are read too whose keys `emotionLens.strings.keys` names',
  ],
  strings: [
    'Strings by key',
    'all but the strings whose keys `emotionLens.strings.keys` names, and placeholders in them',
  ],
};

/** What nobody's library takes apart, and why. */
const unread: readonly (readonly [name: string, ids: readonly string[], why: string])[] = [
  ['Typst', ['typst'], 'the one parser for JavaScript is a WebAssembly module of 320 kB'],
  ['Textile', ['textile'], 'the parsers there are do not say where a word stands'],
  [
    'MediaWiki',
    ['mediawiki', 'wikitext'],
    'the parsers there are do not say where a word stands, or have another licence',
  ],
];

/** For each kind of text its languages, its files and what is left out. */
export function languagesTable(): string {
  const rows = Object.entries(kinds).map(([kind, [name, leftOut]]) =>
    rowOf(
      name,
      leftOut,
      Object.entries(languages).filter(([, { place }]) => kindOf(place) === kind),
    ),
  );
  for (const [name, ids, why] of unread)
    rows.push(
      rowOf(
        name,
        `all: it is not read, for ${why}; a selection can be classified`,
        Object.entries(languages).filter(([id]) => ids.includes(id)),
      ),
    );
  return ['| Text | Languages | Files | What is left out |', '|---|---|---|---|', ...rows].join('\n');
}

function rowOf(name: string, leftOut: string, of: readonly (readonly [string, LanguageRow])[]): string {
  const ids = of.map(([id]) => `\`${id}\``).join(', ');
  const files = of.flatMap(([, { endings }]) => (endings === '' ? [] : endings.split(' ').map((each) => `.${each}`)));
  return `| ${name} | ${ids} | ${files.join(' ')} | ${leftOut} |`;
}

function kindOf(place: ProsePlace): Kind | undefined {
  if (place.prose === 'unknown') return undefined;
  return place.prose === 'markup' ? place.markup : place.prose;
}

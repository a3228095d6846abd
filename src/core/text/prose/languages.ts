import type { markdownLanguages } from '../markdown/markdownLanguages.ts';
import type { GrammarName, MarkupName, ProsePlace, StringsFormat } from './prosePlaces.ts';

/** What is known of a language. */
export interface LanguageRow {
  readonly place: ProsePlace;
  /** What the names of its files end in, behind a dot. */
  readonly endings: string;
}

function markdown(endings = ''): LanguageRow {
  return { place: { prose: 'markdown' }, endings };
}

function text(endings = ''): LanguageRow {
  return { place: { prose: 'text' }, endings };
}

function markup(markup: MarkupName, endings = ''): LanguageRow {
  return { place: { prose: 'markup', markup }, endings };
}

function comments(grammar: GrammarName, endings = ''): LanguageRow {
  return { place: { prose: 'comments', grammar }, endings };
}

function strings(format: StringsFormat, endings = ''): LanguageRow {
  return { place: { prose: 'strings', format }, endings };
}

const yaml: ProsePlace = { prose: 'comments', grammar: 'yaml', strings: 'yaml' };

/** Nobody knows where prose is, but which files are of it: they are no plain text. */
function unknown(endings: string): LanguageRow {
  return { place: { prose: 'unknown' }, endings };
}

/**
 * The table of languages, by VS Code's ids: what prose is in each, which reader finds it, and which files are of it. What a reader
 * leaves out stands in its own folder. Of a language without a row nobody knows where its prose is.
 */
export const languages: Readonly<Record<string, LanguageRow>> = {
  ...({
    markdown: markdown('md markdown mdown mkd'),
    mdx: markdown('mdx'),
    quarto: markdown('qmd'),
    rmd: markdown('rmd'),
    rmarkdown: markdown(),
  } satisfies Record<(typeof markdownLanguages)[number], LanguageRow>),

  plaintext: text('txt text'),
  'git-rebase': text(),
  log: text('log'),

  html: markup('html', 'htm html xhtml'),
  'django-html': markup('html'),
  'jinja-html': markup('html', 'jinja jinja2 j2'),
  erb: markup('html', 'erb'),
  handlebars: markup('html', 'handlebars hbs'),
  latex: markup('latex', 'latex ltx'),
  tex: markup('latex', 'tex'),
  restructuredtext: markup('restructuredText', 'rst rest'),
  rst: markup('restructuredText'),
  asciidoc: markup('asciidoc', 'adoc asciidoc asc'),
  org: markup('org', 'org'),
  subtitles: markup('subtitles'),
  srt: markup('subtitles', 'srt'),
  subrip: markup('subtitles'),
  vtt: markup('subtitles', 'vtt'),
  fountain: markup('screenplay', 'fountain spmd'),
  ipynb: markup('notebook', 'ipynb'),
  'git-commit': markup('commitMessage'),
  scminput: markup('commitMessage'),
  po: markup('translations', 'po pot'),
  gettext: markup('translations'),
  eml: markup('mail', 'eml mbox'),
  email: markup('mail'),
  mail: markup('mail'),

  python: comments('python', 'py pyi pyw'),
  javascript: comments('javascript', 'js mjs cjs'),
  javascriptreact: comments('javascriptWithElements', 'jsx'),
  typescript: comments('typescript', 'ts mts cts'),
  typescriptreact: comments('typescriptWithElements', 'tsx'),
  java: comments('java', 'java'),
  c: comments('cpp', 'c'),
  cpp: comments('cpp', 'cc cpp cxx h hh hpp hxx'),
  rust: comments('rust', 'rs'),
  go: comments('go', 'go'),
  php: comments('php', 'php'),
  css: comments('css', 'css'),
  scss: comments('scss', 'scss'),
  yaml: { place: yaml, endings: 'yaml yml' },
  dockercompose: { place: yaml, endings: '' },

  json: strings('json', 'json'),
  jsonc: strings('json', 'jsonc'),
  properties: strings('properties', 'properties'),
  'java-properties': strings('properties'),
  'spring-boot-properties': strings('properties'),

  bat: unknown('bat cmd'),
  clojure: unknown('clj cljs'),
  csharp: unknown('cs'),
  csv: unknown('csv'),
  dart: unknown('dart'),
  elixir: unknown('ex exs'),
  fsharp: unknown('fs'),
  haskell: unknown('hs'),
  ini: unknown('cfg ini'),
  jsonl: unknown('jsonl'),
  julia: unknown('jl'),
  kotlin: unknown('kt kts'),
  less: unknown('less'),
  lua: unknown('lua'),
  mediawiki: unknown('mediawiki wikitext'),
  'objective-c': unknown('m mm'),
  perl: unknown('pl pm'),
  powershell: unknown('ps1 psm1'),
  r: unknown('r'),
  ruby: unknown('rb'),
  sass: unknown('sass'),
  scala: unknown('scala'),
  shellscript: unknown('bash sh zsh'),
  sql: unknown('sql'),
  svelte: unknown('svelte'),
  swift: unknown('swift'),
  textile: unknown('textile'),
  toml: unknown('toml'),
  tsv: unknown('tsv'),
  typst: unknown('typ'),
  vb: unknown('vb'),
  vue: unknown('vue'),
  wikitext: unknown(''),
  xml: unknown('svg xml xsl'),
};

/** Where prose is in documents of this language. */
export function prosePlace(languageId: string): ProsePlace {
  const row = Object.hasOwn(languages, languageId) ? languages[languageId] : undefined;
  return row?.place ?? { prose: 'unknown' };
}

const byEnding: ReadonlyMap<string, string> = new Map(
  Object.entries(languages).flatMap(([id, { endings }]) =>
    endings.split(' ').flatMap((ending) => (ending === '' ? [] : [[ending, id] as const])),
  ),
);

/** The language of a file by what stands behind the last dot of its name, in lower case. */
export function languageOfEnding(ending: string): string | undefined {
  return byEnding.get(ending);
}

import type { markdownLanguages } from '../markdown/markdownLanguages.ts';

/** The grammars there are, by the names the table below gives them. */
export type GrammarName =
  | 'python'
  | 'javascript'
  | 'javascriptWithElements'
  | 'typescript'
  | 'typescriptWithElements'
  | 'java'
  | 'cpp'
  | 'rust'
  | 'go'
  | 'php'
  | 'css'
  | 'scss'
  | 'yaml';

/** Where prose is in a language: in comments and docstrings, as its grammar finds them, or as Markdown or a plain text have it. */
export type ProsePlace =
  | { readonly prose: 'markdown' | 'text' | 'unknown' }
  | { readonly prose: 'comments'; readonly grammar: GrammarName };

const markdown = { prose: 'markdown' } as const;
const text = { prose: 'text' } as const;

function comments(grammar: GrammarName): ProsePlace {
  return { prose: 'comments', grammar };
}

/** By VS Code's language ids; of what has no row nobody knows where its prose is. */
const languages: Readonly<Record<string, ProsePlace>> = {
  ...({
    markdown: markdown,
    mdx: markdown,
    quarto: markdown,
    rmd: markdown,
    rmarkdown: markdown,
  } satisfies Record<(typeof markdownLanguages)[number], ProsePlace>),

  plaintext: text,
  asciidoc: text,
  fountain: text,
  'git-commit': text,
  'git-rebase': text,
  latex: text,
  log: text,
  mediawiki: text,
  org: text,
  restructuredtext: text,
  scminput: text,
  srt: text,
  subtitles: text,
  tex: text,
  textile: text,
  typst: text,
  vtt: text,
  wikitext: text,

  python: comments('python'),
  javascript: comments('javascript'),
  javascriptreact: comments('javascriptWithElements'),
  typescript: comments('typescript'),
  typescriptreact: comments('typescriptWithElements'),
  java: comments('java'),
  c: comments('cpp'),
  cpp: comments('cpp'),
  rust: comments('rust'),
  go: comments('go'),
  php: comments('php'),
  css: comments('css'),
  scss: comments('scss'),
  yaml: comments('yaml'),
  dockercompose: comments('yaml'),
};

/** Where prose is in documents of this language. */
export function prosePlace(languageId: string): ProsePlace {
  return (Object.hasOwn(languages, languageId) ? languages[languageId] : undefined) ?? { prose: 'unknown' };
}

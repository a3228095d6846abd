/** The grammars there are of code, by the names that the table of languages gives them. */
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

/** The kinds of markup that have a reader each, besides Markdown. */
export type MarkupName =
  | 'html'
  | 'latex'
  | 'restructuredText'
  | 'asciidoc'
  | 'org'
  | 'subtitles'
  | 'screenplay'
  | 'commitMessage'
  | 'translations'
  | 'mail'
  | 'notebook';

/** The ways in which files keep strings under keys. */
export type StringsFormat = 'json' | 'yaml' | 'properties';

/**
 * Where prose is in a language: in the strings whose keys a person names, in comments and docstrings, as its grammar finds them, or as Markdown, another markup or a plain
 * text have it.
 */
export type ProsePlace =
  | { readonly prose: 'markdown' | 'text' | 'unknown' }
  | { readonly prose: 'comments'; readonly grammar: GrammarName; readonly strings?: StringsFormat }
  | { readonly prose: 'strings'; readonly format: StringsFormat }
  | { readonly prose: 'markup'; readonly markup: MarkupName };

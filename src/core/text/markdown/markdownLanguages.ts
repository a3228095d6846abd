/** The languages that are read as Markdown, by the ids VS Code's extensions give them. */
export const markdownLanguages = ['markdown', 'mdx', 'quarto', 'rmd', 'rmarkdown'] as const;

/** Whether comments in a document of this language direct how it is read. */
export function isMarkdown(languageId: string): boolean {
  return markdownLanguages.some((each) => each === languageId);
}

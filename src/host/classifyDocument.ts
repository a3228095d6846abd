import type { EditorHandler } from './commandParts.ts';

/** Analyses the document, whatever its language, and shows the result in the sidebar, which tells the progress too. */
export const classifyDocument: EditorHandler = async ({ documents, sidebar }, { document }) => {
  const working = documents.request(document);
  await sidebar.reveal();
  const analysis = await working;
  if (analysis === undefined) return 'The document closed before it was read. Open it again to classify it.';
  if (analysis.problem !== undefined) return analysis.problem;
  if (analysis.passages.length > 0) return undefined;
  return analysis.ignored.length > 0
    ? 'Everything in this document is ignored: a comment or the front matter says so. Take that away to classify it.'
    : 'This document has nothing to classify: headings, markup and blocks of code are not read.';
};

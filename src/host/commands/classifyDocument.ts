import { t } from '@vscode/l10n';

import type { ProsePlace } from '../../core/text/prose/prosePlaces.ts';
import { placeOfProse } from '../../core/text/prose/placeOfProse.ts';
import type { EditorHandler } from '../commandContext.ts';
import { unreadText } from '../common/commandTarget.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** Analyses the document, whatever its language, and shows the result in the sidebar, which tells the progress too. */
export const classifyDocument: EditorHandler = async ({ documents, sidebar }, { document }) => {
  const working = documents.request(document);
  await sidebar.reveal();
  const analysis = await working;
  if (analysis === undefined) return unreadText(document);
  if (analysis.problem !== undefined) return analysis.problem;
  if (analysis.passages.length > 0) return undefined;
  if (analysis.isEmpty === true) return t('This document is empty.');
  if (analysis.ignored.length > 0)
    return t(
      'Everything in this document is ignored: a comment or the front matter says so. Take that away to classify it.',
    );
  return nothingThere(placeOfProse(languageOf(document)).prose);
};

function nothingThere(prose: ProsePlace['prose']): string {
  switch (prose) {
    case 'comments':
      return t(
        'This document has nothing to classify: of code, only what comments and docstrings say to people is read.',
      );
    case 'strings':
      return t('This document has nothing to classify: none of its strings has a key of emotionLens.strings.keys.');
    default:
      return t('This document has nothing to classify: headings, markup and blocks of code are not read.');
  }
}

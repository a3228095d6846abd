import type { EditorHandler } from './commandParts.ts';
import { noPassage } from './noPassage.ts';
import { patiently } from './patiently.ts';

/** Opens the hover of the passage at the caret, whatever its verdict. */
export const showScores: EditorHandler = async ({ documents, hovers }, editor) => {
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  if (await hovers.showAt(editor, offset)) return undefined;
  const analysis = await patiently('Classifying the document', () => documents.request(document));
  if (await hovers.showAt(editor, offset)) return undefined;
  return analysis?.passages.length === 0 ? (analysis.problem ?? noPassage) : noPassage;
};

import * as vscode from 'vscode';

import { explain } from '../core/document/explanation.ts';
import { ruleFor } from '../core/document/rule.ts';
import { explanationText } from '../picture/explanation.ts';
import type { Handler } from './commandParts.ts';
import { languageOf } from './documentProse.ts';
import { noPassage } from './noPassage.ts';
import { readingAt } from './passageReading.ts';
import { patiently } from './patiently.ts';
import { noText } from './noText.ts';
import { placeOf } from './place.ts';
import { readDocumentSettings } from './settings.ts';

/** Shows which parts of the passage or classified selection at a place drove its verdict: in the text, in its hover, and said. */
export const explainPassage: Handler = async (parts, args) => {
  const place = placeOf(args);
  if (place === undefined) return noText;
  const { document, offset } = place;
  const { version } = document;
  const found = await readingAt(parts, document, offset);
  if (found === undefined) return noPassage;
  const { judged, model } = found;
  const { passage, reading, verdict } = judged;
  if (reading === undefined || verdict === undefined) return 'This text has not been read yet.';
  const rule = ruleFor(model, readDocumentSettings(document), languageOf(document, parts.documents, passage.text));
  const explanation = await patiently('Explaining the passage', (signal) =>
    explain(parts.model, { passage, reading, verdict }, rule, parts.explanations.begin(signal)),
  );
  if (document.version !== version) return 'The text changed while it was being explained. Run the command again.';
  if (explanation.words.length === 0) return 'A single word leaves nothing to explain: there is nothing to leave out.';
  parts.explanations.show(document, judged, explanation);
  parts.announcements.show(explanationText(explanation));
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  if (editor !== undefined) await parts.hovers.showAt(editor, offset);
  return undefined;
};

export const clearExplanation: Handler = async ({ explanations, announcements }) => {
  if (!explanations.clear()) return 'Nothing is explained at the moment.';
  announcements.show('Explanation cleared.');
  return undefined;
};

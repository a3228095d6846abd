import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { type Explanation, explain } from '../../core/document/explanation/explanation.ts';
import { ruleFor } from '../../core/document/analysis/judgement.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { explanationText } from '../../render/passage/explanation.ts';
import type { Handler, HandlerContext } from '../commandContext.ts';
import { traitsOf } from '../analysis/documentProse.ts';
import { noPassage, noText, type Place, placeOf } from '../common/commandTarget.ts';
import { readingAt, readText } from '../analysis/passageReading.ts';
import { withProgress } from '../common/withProgress.ts';
import { readDocumentSettings } from '../common/settings.ts';

interface Explained {
  readonly judged: JudgedPassage;
  readonly explanation: Explanation;
}

/** Shows which parts of the passage or classified selection at a place drove its verdict: in the text, in its hover, and said. */
export const explainPassage: Handler = async (parts, args) => {
  const place = placeOf(args);
  if (place === undefined) return noText();
  const { document, offset } = place;
  const { explanations } = parts;
  const before = vscode.window.activeTextEditor;
  const found = await explanations.during(document, (signal) => explained(parts, place, signal));
  if (typeof found === 'string') return found;
  explanations.show(document, found.judged, found.explanation);
  parts.announcements.show(explanationText(found.explanation));
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  // Whoever went on to another editor meanwhile is not called back: the hover takes the focus.
  if (editor !== undefined && vscode.window.activeTextEditor === before) await parts.hovers.showAt(editor, offset);
  return undefined;
};

/** What is to be shown, or the sentence that says why there is nothing. */
async function explained(
  parts: HandlerContext,
  { document, offset }: Place,
  outer: AbortSignal,
): Promise<Explained | string> {
  const { model, documents } = parts;
  const found = await readingAt(parts, document, offset, outer);
  if (found === undefined) return noPassage();
  const work = async (signal: AbortSignal): Promise<Explained | string> => {
    const { passage } = found.judged;
    const traits = traitsOf(document, documents, passage);
    // What stands there may still be another model's: its scores say nothing beside those of the one in place.
    const { id } = await model.load(signal);
    const isCurrent = found.model.id === id;
    const known = isCurrent ? found : await readText(model, { passage, traits, scope: document }, signal);
    const { reading, verdict } = known.judged;
    if (reading === undefined || verdict === undefined) return t('This text has not been read yet.');
    const rule = ruleFor(known.model, readDocumentSettings(document), traits);
    const explanation = await explain(model, { passage, reading, verdict }, rule, signal);
    return explanation.words.length === 0
      ? t('A single word leaves nothing to explain: there is nothing to leave out.')
      : { judged: known.judged, explanation };
  };
  return withProgress(t('Explaining the passage'), work, outer);
}

export const clearExplanation: Handler = async ({ explanations, announcements }) => {
  if (!explanations.clear()) return t('Nothing is explained at the moment.');
  announcements.show(t('Explanation cleared.'));
  return undefined;
};

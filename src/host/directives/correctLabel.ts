import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { judgedAt } from '../../core/document/judgement/judgedPassage.ts';
import { excerpt } from '../../render/format/excerpt.ts';
import { type CorrectionChoice, correctionChoices } from '../../render/passage/correctionChoices.ts';
import type { HandlerContext } from '../commandContext.ts';
import { noPassage, noText, placeOf } from '../common/commandTarget.ts';

const quoteLength = 70;

/**
 * Keeps what a person says the passage at a place feels like: a document's address and a UTF-16 offset, without them the
 * caret's. A third argument answers the question: a label, null for no clear emotion, false to take the correction back.
 */
export async function correctLabel(parts: HandlerContext, args: readonly unknown[]): Promise<string | undefined> {
  const place = placeOf(args);
  if (place === undefined) return noText();
  const { document, offset } = place;
  const analysis = parts.documents.of(document);
  const selected = parts.selections.of(document);
  const passages = analysis?.version === document.version ? analysis.passages : [];
  const judged = judgedAt(selected, offset) ?? judgedAt(passages, offset);
  if (judged === undefined)
    return analysis === undefined
      ? t('This document has not been read. “Emotion Lens: Classify Document” reads it.')
      : noPassage();
  const { text } = judged.passage;
  if (judged.state !== 'done') return t('This passage is still to be read. Try again in a moment.');
  const choices = correctionChoices(judged);
  const choice = args.length > 2 ? answered(choices, args[2]) : await asked(choices, text);
  if (choice === undefined) return args.length > 2 ? t('This model has no such emotion.') : undefined;
  await parts.corrections.set(text, choice.chosen);
  parts.announcements.show(
    choice.chosen === undefined
      ? t('Correction removed.')
      : t('Corrected to {0}.', choice.chosen === null ? noEmotionName() : emotionName(choice.chosen)),
  );
  return undefined;
}

async function asked(choices: readonly CorrectionChoice[], text: string): Promise<CorrectionChoice | undefined> {
  return vscode.window.showQuickPick(choices, {
    title: t('What does this passage feel like to you? Kept on this machine'),
    placeHolder: t('“{0}”', excerpt(text, quoteLength)),
  });
}

function answered(choices: readonly CorrectionChoice[], answer: unknown): CorrectionChoice | undefined {
  return choices.find(({ chosen }) => chosen === (answer === false ? undefined : answer));
}

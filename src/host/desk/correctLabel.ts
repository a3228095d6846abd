import * as vscode from 'vscode';

import { judgedAt } from '../../core/document/judgedAt.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noPassage } from '../noPassage.ts';
import { noText } from '../noText.ts';
import { placeOf } from '../place.ts';

interface Choice extends vscode.QuickPickItem {
  readonly chosen: string | null | undefined;
}

/**
 * Keeps what a person says the passage at a place feels like: a document's address and a UTF-16 offset, without them the
 * caret's. A third argument answers the question: a label, null for no clear emotion, false to take the correction back.
 */
export async function correctLabel(parts: HandlerParts, args: readonly unknown[]): Promise<string | undefined> {
  const place = placeOf(args);
  if (place === undefined) return noText;
  const { document, offset } = place;
  const analysis = parts.documents.of(document);
  const selected = parts.selections.of(document);
  const passages = analysis?.version === document.version ? analysis.passages : [];
  const judged = judgedAt(selected, offset) ?? judgedAt(passages, offset);
  if (judged === undefined)
    return analysis === undefined
      ? 'This document has not been read. “Emotion Lens: Classify Document” reads it.'
      : noPassage;
  const { text } = judged.passage;
  const labels = judged.reading?.scores.map(({ label }) => label) ?? [];
  if (judged.state !== 'done') return 'This passage is still to be read. Try again in a moment.';
  const choices = choicesOf(labels, parts.corrections.all.has(text));
  const choice = args.length > 2 ? answered(choices, args[2]) : await asked(choices);
  if (choice === undefined) return args.length > 2 ? 'This model has no such emotion.' : undefined;
  await parts.corrections.set(text, choice.chosen);
  parts.announcements.show(
    choice.chosen === undefined ? 'Correction removed.' : `Corrected to ${choice.chosen ?? 'no clear emotion'}.`,
  );
  return undefined;
}

function choicesOf(labels: readonly string[], isCorrected: boolean): readonly Choice[] {
  return [
    ...labels.map((label) => ({ label: `${labelStyle(label, labels).glyph} ${label}`, chosen: label })),
    { label: `${noneStyle.glyph} no clear emotion`, chosen: null },
    ...(isCorrected ? [{ label: 'Remove correction', chosen: undefined }] : []),
  ];
}

async function asked(choices: readonly Choice[]): Promise<Choice | undefined> {
  return vscode.window.showQuickPick(choices, {
    title: 'Correct Label',
    placeHolder: 'What this passage feels like to you; kept on this machine',
  });
}

function answered(choices: readonly Choice[], answer: unknown): Choice | undefined {
  return choices.find(({ chosen }) => chosen === (answer === false ? undefined : answer));
}

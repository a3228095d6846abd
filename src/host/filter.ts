import * as vscode from 'vscode';

import type { Analysis } from '../core/document/analysis.ts';
import { filterOf } from '../core/document/filter.ts';
import { isOfInterest } from '../core/scoring/interest.ts';
import { labelStyle } from '../core/scoring/labels.ts';
import { counted } from '../picture/numbers.ts';
import { filterText } from '../picture/filterText.ts';
import type { Handler } from './commandParts.ts';
import { documentAt } from './documentAt.ts';
import { patiently } from './patiently.ts';
import { readDocumentSettings } from './settings.ts';
import { writeSetting } from './settingsWriter.ts';

/** Asks which of the model's emotions are of interest. */
export const filterEmotions: Handler = async ({ documents, model, announcements }) => {
  const document = vscode.window.activeTextEditor?.document;
  const analysis = document && documents.of(document);
  const { labels } = analysis?.model ?? (await patiently('Loading the model', (signal) => model.load(signal)));
  const { emotions } = readDocumentSettings(document);
  const picked = await vscode.window.showQuickPick(
    labels.map((label) => ({
      label: `${labelStyle(label, labels).glyph} ${label}`,
      name: label,
      picked: isOfInterest(label, emotions),
      ...(analysis !== undefined && { description: placesOf(analysis, label) }),
    })),
    { title: 'Emotions of Interest', placeHolder: 'All or none: every emotion shows', canPickMany: true },
  );
  if (picked === undefined) return undefined;
  const chosen = filterOf(
    picked.map(({ name }) => name),
    labels,
  );
  await writeSetting('emotions', chosen, document);
  announcements.show(filterText(chosen));
  return undefined;
};

/** Sets the filter without asking: a list of labels, empty for all, and the address of the document it is for, else the active one. Whoever calls it shows what it is now. */
export const setFilter: Handler = async (_, [labels, address]) => {
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === 'string'))
    return 'The filter takes a list of emotions by name.';
  await writeSetting('emotions', labels, documentAt(address) ?? vscode.window.activeTextEditor?.document);
  return undefined;
};

function placesOf({ distribution }: Analysis, label: string): string {
  const passages = distribution.shares.find((share) => share.label === label)?.passages ?? 0;
  return counted(passages, 'passage');
}

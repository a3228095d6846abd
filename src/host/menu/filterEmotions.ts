import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { emotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { filterOf } from '../../core/document/judgement/filter.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import { filterText } from '../../render/format/filterText.ts';
import type { Handler } from '../commandContext.ts';
import { documentAt } from '../common/openDocuments.ts';
import { withProgress } from '../common/withProgress.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { writeSetting } from '../common/writtenSettings.ts';

/** Asks which of the model's emotions are of interest. */
export const filterEmotions: Handler = async ({ documents, model, announcements }) => {
  const document = vscode.window.activeTextEditor?.document;
  const analysis = document && documents.of(document);
  const { labels } = analysis?.model ?? (await withProgress(t('Loading the model'), (signal) => model.load(signal)));
  const { emotions } = readDocumentSettings(document);
  const picked = await vscode.window.showQuickPick(
    labels.map((label) => ({
      label: `${labelStyle(label, labels).glyph} ${emotionName(label)}`,
      name: label,
      picked: isOfInterest(label, emotions),
      ...(analysis !== undefined && { description: placesOf(analysis, label) }),
    })),
    { title: t('Emotions of Interest'), placeHolder: t('All or none: every emotion shows'), canPickMany: true },
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
    return t('The filter takes a list of emotions by name.');
  await writeSetting('emotions', labels, documentAt(address) ?? vscode.window.activeTextEditor?.document);
  return undefined;
};

function placesOf({ distribution }: Analysis, label: string): string {
  const passages = distribution.shares.find((share) => share.label === label)?.passages ?? 0;
  return plural(passages, { one: t('{0} passage', count(passages)), other: t('{0} passages', count(passages)) });
}

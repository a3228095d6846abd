import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { chartOf } from '../../render/distribution/chart.ts';
import { distributionMarkdown } from '../../render/distribution/table.ts';
import { partOfDocument } from '../../render/report/partOfDocument.ts';
import { folderTable } from '../../render/comparison/folderRecords.ts';
import { shareChangeMarkdown } from '../../render/comparison/shareChanges.ts';
import type { HandlerContext } from '../commandContext.ts';
import { noText, unreadText } from '../common/commandTarget.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { withProgress } from '../common/withProgress.ts';
import { activeComparison } from '../comparison/compare.ts';
import { activeFolder } from '../comparison/compareFolder.ts';
import { partInFront } from '../report/openReport.ts';
import { textInFront } from '../tabs/textInFront.ts';

/**
 * Copies the distribution that is shown of the document, of one voice alone too, or its difference in the comparison in
 * front, as a table in Markdown; of a folder that is compared, the table of its files.
 */
export async function copyTable(parts: HandlerContext): Promise<string | undefined> {
  const shares = activeComparison()?.shown?.comparison.shares;
  if (shares !== undefined)
    return copy(`${shareChangeMarkdown(shares)}\n`, t('Distribution copied as a table.'), parts);
  const reading = activeFolder()?.shown;
  if (reading !== undefined && reading.files.length > 0)
    return copy(`${folderTable(reading)}\n`, t('The table of all files is copied.'), parts);
  const document = await textInFront();
  if (document === undefined) return noText();
  // A section is a stretch of the arc: the distribution below it is the document's.
  const { section: _, ...part } = partInFront(document, parts);
  const analysis = await withProgress(t('Reading the document for the table'), (signal) =>
    parts.documents.request(document, signal),
  );
  if (analysis === undefined) return unreadText(document);
  if (analysis.problem !== undefined) return analysis.problem;
  const { emotions } = readDocumentSettings(document);
  const shown = partOfDocument(analysis, part);
  const { name } = shown;
  const sentence =
    name === undefined ? t('Distribution copied as a table.') : t('Distribution of {0} copied as a table.', name);
  return copy(distributionMarkdown(chartOf(shown.analysis, emotions)), sentence, parts);
}

async function copy(table: string, sentence: string, { announcements }: HandlerContext): Promise<undefined> {
  await vscode.env.clipboard.writeText(table);
  announcements.show(sentence);
}

import * as vscode from 'vscode';

import { chartOf } from '../../picture/chart.ts';
import { distributionMarkdown } from '../../picture/distributionMarkdown.ts';
import { partOfDocument } from '../../picture/partOfDocument.ts';
import { shareChangeMarkdown } from '../../picture/shareChanges.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { readDocumentSettings } from '../settings.ts';
import { activeComparison } from './compare.ts';
import { partInFront } from './partInFront.ts';
import { textInFront } from './textInFront.ts';

/**
 * Copies the distribution that is shown of the document, of one voice alone too, or its difference in the comparison in
 * front, as a table in Markdown.
 */
export async function copyTable(parts: HandlerParts): Promise<string | undefined> {
  const shares = activeComparison()?.shares;
  if (shares !== undefined) return copy(`${shareChangeMarkdown(shares)}\n`, parts);
  const document = await textInFront();
  const analysis = document && (await parts.documents.request(document));
  if (document === undefined || analysis === undefined) return noText;
  if (analysis.problem !== undefined) return analysis.problem;
  const { emotions } = readDocumentSettings(document);
  // A section is a stretch of the arc: the distribution below it is the document's.
  const { section: _, ...part } = partInFront(document, parts);
  const shown = partOfDocument(analysis, part);
  return copy(distributionMarkdown(chartOf(shown.analysis, emotions)), parts, shown.name);
}

async function copy(table: string, { announcements }: HandlerParts, name?: string): Promise<undefined> {
  await vscode.env.clipboard.writeText(table);
  announcements.show(`Distribution${name === undefined ? '' : ` of ${name}`} copied as a table.`);
}

import * as vscode from 'vscode';

import { chartOf } from '../../picture/chart.ts';
import { distributionMarkdown } from '../../picture/distributionMarkdown.ts';
import { shareChangeMarkdown } from '../../picture/shareChanges.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { readDocumentSettings } from '../settings.ts';
import { activeComparison } from './compare.ts';
import { textInFront } from './textInFront.ts';

/** Copies the distribution of the document, or its difference in the comparison in front, as a table in Markdown. */
export async function copyTable(parts: HandlerParts): Promise<string | undefined> {
  const shares = activeComparison()?.shares;
  if (shares !== undefined) return copy(`${shareChangeMarkdown(shares)}\n`, parts);
  const document = await textInFront();
  const analysis = document && (await parts.documents.request(document));
  if (document === undefined || analysis === undefined) return noText;
  if (analysis.problem !== undefined) return analysis.problem;
  const { emotions } = readDocumentSettings(document);
  return copy(distributionMarkdown(chartOf(analysis, emotions)), parts);
}

async function copy(table: string, { announcements }: HandlerParts): Promise<undefined> {
  await vscode.env.clipboard.writeText(table);
  announcements.show('Distribution copied as a table.');
}

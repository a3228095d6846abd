import * as vscode from 'vscode';

import { chartOf } from '../../picture/chart.ts';
import { distributionMarkdown } from '../../picture/distributionMarkdown.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { readDocumentSettings } from '../settings.ts';
import { textInFront } from './textInFront.ts';

/** Copies the distribution of the document as a table in Markdown. */
export async function copyTable(parts: HandlerParts): Promise<string | undefined> {
  const document = await textInFront();
  const analysis = document && (await parts.documents.request(document));
  if (document === undefined || analysis === undefined) return noText;
  if (analysis.problem !== undefined) return analysis.problem;
  const { emotions } = readDocumentSettings(document);
  await vscode.env.clipboard.writeText(distributionMarkdown(chartOf(analysis, emotions)));
  parts.announcements.show('Distribution copied as a table.');
  return undefined;
}

import type * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis.ts';
import type { Analyses } from '../analyses.ts';
import { nameOf } from '../documentPanel.ts';
import { patiently } from '../patiently.ts';
import { openedDocument } from './openedDocument.ts';
import type { OlderDraft } from './olderDraft.ts';

/** Both sides of a comparison, read whole. */
export interface Drafts {
  readonly document: vscode.TextDocument;
  readonly after: Analysis;
  readonly older: vscode.TextDocument;
  readonly before: Analysis;
}

/** Where the newer draft is nowhere to be found. */
export function lostDraft(uri: vscode.Uri, wanted: 'compare' | 'export' = 'compare'): string {
  return `“${nameOf(uri)}” is not where it was. Open it and ${wanted} it again.`;
}

/** Reads both drafts as they are now, or says why that is not possible. */
export async function readDrafts(uri: vscode.Uri, draft: OlderDraft, analyses: Analyses): Promise<Drafts | string> {
  const older = await draft.open();
  if (typeof older === 'string') return older;
  const document = await openedDocument(uri);
  if (document === undefined) return lostDraft(uri);
  // One after the other: what both have in common is then read once.
  const [after, before] = await patiently('Comparing the drafts', async () => {
    return [await analyses.request(document), await analyses.request(older)] as const;
  });
  if (after === undefined || before === undefined) return 'Emotions are switched off for one of the drafts.';
  if (after.problem !== undefined) return after.problem;
  if (before.problem !== undefined) return `${draft.name}: ${before.problem}`;
  return { document, after, older, before };
}

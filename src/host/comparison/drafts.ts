import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { withProgress } from '../common/withProgress.ts';
import { openedDocument } from '../common/openDocuments.ts';

/** Both sides of a comparison, read whole. */
export interface Drafts {
  readonly document: vscode.TextDocument;
  readonly after: Analysis;
  readonly older: vscode.TextDocument;
  readonly before: Analysis;
}

/** Where the newer draft is nowhere to be found. */
export function lostDraft(uri: vscode.Uri, wanted: 'compare' | 'export' = 'compare'): string {
  return wanted === 'compare'
    ? t('“{0}” is not where it was. Open it and compare it again.', nameOf(uri))
    : t('“{0}” is not where it was. Open it and export it again.', nameOf(uri));
}

/** Reads both drafts as they are now, or says why that is not possible. Rejects with CancellationError when a person cancels. */
export function readDrafts(uri: vscode.Uri, draft: OlderDraft, analyses: AnalysisSource): Promise<Drafts | string> {
  return withProgress(t('Comparing the drafts'), async (signal) => {
    const older = await draft.open();
    signal.throwIfAborted();
    if (typeof older === 'string') return older;
    const document = await openedDocument(uri);
    signal.throwIfAborted();
    if (document === undefined) return lostDraft(uri);
    // One after the other: what both have in common is then read once. What changed in the first round comes in the second.
    for (const each of [document, older, document, older]) await analyses.request(each, signal);
    const [after, before] = [analyses.of(document), analyses.of(older)];
    if (after === undefined || before === undefined) return t('Emotions are switched off for one of the drafts.');
    if (after.problem !== undefined) return after.problem;
    if (before.problem !== undefined) return `${draft.name}: ${before.problem}`;
    const drafts = { document, after, older, before };
    return areCurrent(drafts) ? drafts : t('The drafts changed while they were read. Compare them again.');
  });
}

/** Whether both are of the texts as they are, and read by one model. */
function areCurrent({ document, after, older, before }: Drafts): boolean {
  const isOneModel = after.model === undefined || before.model === undefined || after.model.id === before.model.id;
  return after.version === document.version && before.version === older.version && isOneModel;
}

/** What a document is compared with. */
export interface OlderDraft {
  /** Tells one from another. */
  readonly key: string;
  readonly name: string;
  /** As it is now, or the sentence that says why it cannot be read. */
  open(): Promise<vscode.TextDocument | string>;
  /** To be called when nobody looks at it any more: gives back what was kept to show it. */
  forget(): void;
}

export function fileDraft(uri: vscode.Uri): OlderDraft {
  const name = nameOf(uri);
  return {
    key: uri.toString(),
    name,
    open: async () => {
      try {
        return await vscode.workspace.openTextDocument(uri);
      } catch {
        return t('“{0}” cannot be opened as text.', name);
      }
    },
    forget: () => {},
  };
}

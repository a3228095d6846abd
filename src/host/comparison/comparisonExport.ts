import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { lastAtOrBefore } from '../../core/text/passage/lastAtOrBefore.ts';
import type { ComparedDraft } from '../../render/comparison/comparisonSource.ts';
import { exportFormats } from '../../render/export/exportFormats.ts';
import type { ReportHead } from '../../render/report/report.ts';
import type { HandlerContext } from '../commandContext.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { withProgress } from '../common/withProgress.ts';
import type { Drafts } from './drafts.ts';
import { type ExportSubject, failedOf } from '../export/exportFile.ts';
import { reportHead } from '../report/reportExport.ts';
import { stemOf } from '../export/saveFile.ts';

/** Two drafts as they were compared, whatever is written in them since. `olderName` is what the older one is called. */
export function comparisonSubject(
  { document, after, older, before }: Drafts,
  olderName: string,
  parts: HandlerContext,
): ExportSubject {
  const newer = draftOf(document, after, nameOf(document.uri));
  const was = draftOf(older, before, olderName);
  const { emotions } = readDocumentSettings(document);
  return {
    kind: 'comparison',
    document: document.uri,
    name: `${stemOf(document.uri)}.comparison`,
    sources: [document.uri, older.uri],
    write: (format) =>
      withProgress(t('Writing the comparison'), async (signal) => {
        const head = await comparisonHead(after, emotions, parts, signal);
        return {
          text: exportFormats[format].comparison.write({ before: was, after: newer, head }),
          failed: failedOf(was.passages) + failedOf(newer.passages),
        };
      }),
  };
}

/** Without figures where another model is in place since: those are of that one. */
async function comparisonHead(
  after: Analysis,
  emotions: readonly string[],
  parts: HandlerContext,
  signal: AbortSignal,
): Promise<ReportHead> {
  const head = await reportHead(after, emotions, parts, signal);
  const current = await parts.model.load(signal).catch(() => undefined);
  signal.throwIfAborted();
  return current?.id === head.model.id ? head : { ...head, figures: undefined };
}

function draftOf(document: vscode.TextDocument, analysis: Analysis, title: string): ComparedDraft {
  const starts = Array.from({ length: document.lineCount }, (_, line) =>
    document.offsetAt(new vscode.Position(line, 0)),
  );
  return {
    ...analysis,
    title,
    file: title,
    lineOf: (offset) => Math.max(1, lastAtOrBefore(starts, offset, (start) => start) + 1),
  };
}

import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { checkedIntents } from '../../core/document/analysis/intent.ts';
import { exportFormats, type ExportSource } from '../../render/export/exportFormats.ts';
import { type DocumentPart, partOfDocument } from '../../render/report/partOfDocument.ts';
import type { HandlerContext } from '../commandContext.ts';
import { unreadText } from '../common/commandTarget.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { withProgress } from '../common/withProgress.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { type ExportSubject, failedOf } from '../export/exportFile.ts';
import { stemOf } from '../export/saveFile.ts';
import type { ReportHead } from '../../render/report/report.ts';
import { figuresFolder, readFigures } from '../model/modelFiles.ts';

/**
 * The report of a document, or of a part of it whose ranges are of `version`; the document is read when it is written.
 */
export function reportSubject(
  document: vscode.TextDocument,
  part: DocumentPart,
  version: number,
  parts: HandlerContext,
): ExportSubject {
  return {
    kind: 'report',
    document: document.uri,
    name: `${[stemOf(document.uri), ...namesOf(part)].join('.')}.emotions`,
    sources: [document.uri],
    write: (format) =>
      withProgress(t('Reading the document for the report'), async (signal) => {
        const analysis = await parts.documents.request(document, signal);
        if (analysis === undefined) return { problem: unreadText(document) };
        if (analysis.problem !== undefined) return { problem: analysis.problem };
        const head = await reportHead(analysis, readDocumentSettings(document).emotions, parts, signal);
        if (part.ranges !== undefined && document.version !== version)
          return { problem: t('The document changed since the text was selected. Select it and export it again.') };
        if (analysis.version !== document.version)
          return { problem: t('The document changed while it was read. Export it again.') };
        const source = sourceOf(document, analysis, part, head);
        return { text: exportFormats[format].report.write(source), failed: failedOf(source.document.passages) };
      }),
  };
}

function namesOf({ ranges, voice, section }: DocumentPart): readonly string[] {
  return [ranges && 'selection', voice, section && 'section'].filter((name) => name !== undefined);
}

function sourceOf(
  document: vscode.TextDocument,
  whole: Analysis,
  wanted: DocumentPart,
  head: ReportHead,
): ExportSource {
  const { analysis, name } = partOfDocument(whole, wanted);
  return {
    document: {
      ...analysis,
      title: nameOf(document.uri),
      ...(name !== undefined && { part: name }),
      // Of all that was read: an intent speaks for a whole, whoever speaks in it.
      intents: checkedIntents(analysis.intents, whole.passages, head.model.labels),
      ignored: analysis.ignored.length,
    },
    head,
    lineOf: (offset) => document.positionAt(offset).line + 1,
  };
}

/** What an exported file says of how it was made; `emotions` is the filter. */
export async function reportHead(
  { model, thresholds }: Analysis,
  emotions: readonly string[],
  { context, model: local }: HandlerContext,
  signal: AbortSignal,
): Promise<ReportHead> {
  const used = model ?? (await local.load(signal));
  const folder = figuresFolder(context, used);
  const figures = folder && (await readFigures(folder));
  signal.throwIfAborted();
  return { model: used, thresholds, emotions, figures };
}

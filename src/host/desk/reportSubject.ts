import type * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis.ts';
import { checkedIntents } from '../../core/document/intent.ts';
import { exportFormats, type ExportSource } from '../../picture/exportFormats.ts';
import { type DocumentPart, partOfDocument } from '../../picture/partOfDocument.ts';
import type { HandlerParts } from '../commandParts.ts';
import { nameOf } from '../documentPanel.ts';
import { patiently } from '../patiently.ts';
import { readDocumentSettings } from '../settings.ts';
import { type ExportSubject, failedOf } from './exportFile.ts';
import { reportHead } from './reportHead.ts';
import { stemOf } from './saveFile.ts';

/** The report of a document, or of a part of it; the document is read when it is written. */
export function reportSubject(document: vscode.TextDocument, part: DocumentPart, parts: HandlerParts): ExportSubject {
  return {
    kind: 'report',
    document: document.uri,
    name: `${[stemOf(document.uri), ...namesOf(part)].join('.')}.emotions`,
    sources: [document.uri],
    write: async (format) => {
      const analysis = await patiently('Reading the document for the report', () => parts.documents.request(document));
      if (analysis === undefined) return { problem: 'This document cannot be read.' };
      if (analysis.problem !== undefined) return { problem: analysis.problem };
      if (analysis.version !== document.version)
        return { problem: 'The document changed while it was read. Export it again.' };
      const source = await sourceOf(document, analysis, part, parts);
      return { text: exportFormats[format].report.write(source), failed: failedOf(source.document.passages) };
    },
  };
}

function namesOf({ ranges, voice, section }: DocumentPart): readonly string[] {
  return [ranges && 'selection', voice, section && 'section'].filter((name) => name !== undefined);
}

async function sourceOf(
  document: vscode.TextDocument,
  whole: Analysis,
  wanted: DocumentPart,
  parts: HandlerParts,
): Promise<ExportSource> {
  const { analysis, name } = partOfDocument(whole, wanted);
  const head = await reportHead(whole, readDocumentSettings(document).emotions, parts);
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

import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis.ts';
import type { ComparedDraft } from '../../picture/comparisonSource.ts';
import { exportFormats } from '../../picture/exportFormats.ts';
import type { HandlerParts } from '../commandParts.ts';
import { nameOf } from '../documentPanel.ts';
import { readDocumentSettings } from '../settings.ts';
import type { Drafts } from './drafts.ts';
import { type ExportSubject, failedOf } from './exportFile.ts';
import { reportHead } from './reportHead.ts';
import { stemOf } from './saveFile.ts';

/** Two drafts as they were compared, whatever is written in them since. `olderName` is what the older one is called. */
export function comparisonSubject(
  { document, after, older, before }: Drafts,
  olderName: string,
  parts: HandlerParts,
): ExportSubject {
  const newer = draftOf(document, after, nameOf(document.uri));
  const was = draftOf(older, before, olderName);
  const { emotions } = readDocumentSettings(document);
  return {
    kind: 'comparison',
    document: document.uri,
    name: `${stemOf(document.uri)}.comparison`,
    sources: [document.uri, older.uri],
    write: async (format) => {
      const head = await reportHead(after, emotions, parts);
      return {
        text: exportFormats[format].comparison.write({ before: was, after: newer, head }),
        failed: failedOf(was.passages) + failedOf(newer.passages),
      };
    },
  };
}

function draftOf(document: vscode.TextDocument, analysis: Analysis, title: string): ComparedDraft {
  const starts = Array.from({ length: document.lineCount }, (_, line) =>
    document.offsetAt(new vscode.Position(line, 0)),
  );
  return {
    ...analysis,
    title,
    file: title,
    lineOf: (offset) => Math.max(1, starts.findLastIndex((start) => start <= offset) + 1),
  };
}

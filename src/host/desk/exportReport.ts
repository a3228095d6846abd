import * as vscode from 'vscode';

import { type DocumentPart, partText } from '../../picture/partOfDocument.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { activeComparison } from './compare.ts';
import { lostDraft } from './drafts.ts';
import { exportFile } from './exportFile.ts';
import { openedDocument } from './openedDocument.ts';
import { activeReport } from './openReport.ts';
import { reportSubject } from './reportSubject.ts';

interface Choice {
  readonly label: string;
  readonly detail?: string;
  readonly part: DocumentPart;
}

const whole: Choice = { label: 'The whole document', part: {} };

/**
 * Writes the comparison or the report a person is looking at to a file, else what was read of the document they are in; of
 * a part of it, where the report shows one or one is selected. A format's name, an address and `part` answer the questions;
 * with an address and nothing else it is the whole document.
 */
export async function exportReport(parts: HandlerParts, answers: readonly unknown[]): Promise<string | undefined> {
  const comparison = activeComparison();
  if (comparison !== undefined) return comparison.export(answers);
  const report = activeReport();
  const editor = vscode.window.activeTextEditor;
  const document = report === undefined ? editor?.document : await openedDocument(report.uri);
  if (document === undefined) return report === undefined ? noText : lostDraft(report.uri, 'export');
  const shown = report === undefined ? editor && selectedPart(editor) : shownPart(report.part);
  const part = await chosenPart(shown, answers);
  return part && exportFile(reportSubject(document, part, parts), answers, parts.log);
}

function selectedPart({ document, selections }: vscode.TextEditor): Choice | undefined {
  const ranges = selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return ranges.length === 0 ? undefined : { label: 'The selection', part: { ranges } };
}

function shownPart(part: DocumentPart): Choice | undefined {
  const detail = partText(part);
  return detail === undefined ? undefined : { label: 'What the report shows', detail, part };
}

async function chosenPart(
  some: Choice | undefined,
  [, address, wanted]: readonly unknown[],
): Promise<DocumentPart | undefined> {
  if (some === undefined) return whole.part;
  if (address instanceof vscode.Uri) return (wanted === 'part' ? some : whole).part;
  const choice = await vscode.window.showQuickPick([some, whole], {
    title: 'Export Report',
    placeHolder: 'Of what to write a report',
  });
  return choice?.part;
}

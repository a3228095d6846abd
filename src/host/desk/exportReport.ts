import * as vscode from 'vscode';

import { type DocumentPart, partText } from '../../picture/partOfDocument.ts';
import type { HandlerParts } from '../commandParts.ts';
import { noText } from '../noText.ts';
import { activeComparison } from './compare.ts';
import { lostDraft } from './drafts.ts';
import { exportFile } from './exportFile.ts';
import { openedDocument } from './openedDocument.ts';
import { activeReport } from './openReport.ts';
import { partInFront } from './partInFront.ts';
import { reportSubject } from './reportSubject.ts';

interface Choice {
  readonly label: string;
  readonly detail?: string;
  readonly part: DocumentPart;
}

const whole: Choice = { label: 'The whole document', part: {} };

/**
 * Writes the comparison or the report a person is looking at to a file, else what was read of the document they are in; of
 * a part of it, where the report or the sidebar shows one or one is selected. A format's name, an address and `part` answer
 * the questions; with an address and nothing else it is the whole document.
 */
export async function exportReport(parts: HandlerParts, answers: readonly unknown[]): Promise<string | undefined> {
  const comparison = activeComparison();
  if (comparison !== undefined) return comparison.export(answers);
  const report = activeReport();
  const editor = vscode.window.activeTextEditor;
  const document = report === undefined ? editor?.document : await openedDocument(report.uri);
  if (document === undefined) return report === undefined ? noText : lostDraft(report.uri, 'export');
  const parted = report === undefined && editor !== undefined ? [selectedPart(editor)] : [];
  const shown = shownPart(partInFront(document, parts), report === undefined ? 'sidebar' : 'report');
  const part = await chosenPart([...parted, shown].filter(isPart), answers);
  return part && exportFile(reportSubject(document, part, parts), answers, parts.log);
}

function selectedPart({ document, selections }: vscode.TextEditor): Choice {
  const ranges = selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return { label: 'The selection', part: ranges.length === 0 ? {} : { ranges } };
}

function shownPart(part: DocumentPart, where: 'report' | 'sidebar'): Choice {
  return { label: `What the ${where} shows`, detail: partText(part) ?? '', part };
}

function isPart({ part }: Choice): boolean {
  return partText(part) !== undefined;
}

async function chosenPart(
  some: readonly Choice[],
  [, address, wanted]: readonly unknown[],
): Promise<DocumentPart | undefined> {
  const [first] = some;
  if (first === undefined) return whole.part;
  if (address instanceof vscode.Uri) return (wanted === 'part' ? first : whole).part;
  const choice = await vscode.window.showQuickPick([...some, whole], {
    title: 'Export Report',
    placeHolder: 'Of what to write a report',
  });
  return choice?.part;
}

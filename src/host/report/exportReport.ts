import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { type DocumentPart, partText } from '../../render/report/partOfDocument.ts';
import type { HandlerContext } from '../commandContext.ts';
import { noText } from '../common/commandTarget.ts';
import { activeComparison } from '../comparison/compare.ts';
import { activeFolder } from '../comparison/compareFolder.ts';
import { lostDraft } from '../comparison/drafts.ts';
import { exportFile } from '../export/exportFile.ts';
import { openedDocument } from '../common/openDocuments.ts';
import { activeReport, partInFront } from './openReport.ts';
import { reportSubject } from './reportExport.ts';

interface Choice {
  readonly label: string;
  readonly detail?: string;
  readonly part: DocumentPart;
}

/**
 * Writes the comparison or the report a person is looking at to a file, else what was read of the document they are in; of
 * a part of it, where the report or the sidebar shows one or one is selected. A format's name, an address and `part` answer
 * the questions; with an address and nothing else it is the whole document.
 */
export async function exportReport(parts: HandlerContext, answers: readonly unknown[]): Promise<string | undefined> {
  const comparison = activeComparison() ?? activeFolder();
  if (comparison !== undefined) return comparison.export(answers);
  const report = activeReport();
  const editor = vscode.window.activeTextEditor;
  const document = report === undefined ? editor?.document : await openedDocument(report.uri);
  if (document === undefined) return report === undefined ? noText() : lostDraft(report.uri, 'export');
  const { version } = document;
  const parted = report === undefined && editor !== undefined ? [selectedPart(editor)] : [];
  // The report may have lost the front while its document was opened.
  const shown =
    report === undefined ? shownPart(partInFront(document, parts), 'sidebar') : shownPart(report.part, 'report');
  const part = await chosenPart([...parted, shown].filter(isPart), answers);
  return part && exportFile(reportSubject(document, part, version, parts), answers, parts);
}

function selectedPart({ document, selections }: vscode.TextEditor): Choice {
  const ranges = selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return { label: t('The selection'), part: ranges.length === 0 ? {} : { ranges } };
}

function shownPart(part: DocumentPart, where: 'report' | 'sidebar'): Choice {
  return {
    label: where === 'report' ? t('What the report shows') : t('What the sidebar shows'),
    detail: partText(part) ?? '',
    part,
  };
}

function isPart({ part }: Choice): boolean {
  return partText(part) !== undefined;
}

async function chosenPart(
  some: readonly Choice[],
  [, address, wanted]: readonly unknown[],
): Promise<DocumentPart | undefined> {
  const [first] = some;
  const whole: Choice = { label: t('The whole document'), part: {} };
  if (first === undefined) return whole.part;
  if (address instanceof vscode.Uri) return (wanted === 'part' ? first : whole).part;
  const choice = await vscode.window.showQuickPick([...some, whole], {
    title: t('Export Report'),
    placeHolder: t('Of what to write a report'),
  });
  return choice?.part;
}

import * as vscode from 'vscode';

import type { Analysis } from '../core/document/analysis.ts';
import { type Direction, type FoundPassage, nextPassage } from '../core/document/nextPassage.ts';
import { foundText, nothingFoundText } from '../picture/foundText.ts';
import type { Analyses } from './analyses.ts';
import type { EditorHandler } from './commandParts.ts';
import { patiently } from './patiently.ts';
import { readDocumentSettings } from './settings.ts';

/** Goes to the nearest passage with a clear emotion of interest, around the end of the document when there is none before it. */
export function goToPassage(direction: Direction): EditorHandler {
  return async ({ documents, announcements }, editor) => {
    const { document } = editor;
    const { emotions } = readDocumentSettings(document);
    const search = ({ passages }: Analysis): FoundPassage | undefined =>
      nextPassage(passages, document.offsetAt(editor.selection.active), direction, emotions);

    let analysis = currentOf(document, documents);
    let found = analysis && search(analysis);
    if (found === undefined && (analysis === undefined || isUnderWay(analysis))) {
      await patiently('Classifying the document', () => documents.request(document));
      analysis = currentOf(document, documents);
      found = analysis && search(analysis);
    }
    if (analysis === undefined) return 'The document changed or closed while it was read. Try again.';
    if (found === undefined) return analysis.problem ?? nothingFoundText(analysis.progress, emotions);

    const { start, end } = found.judged.passage.range;
    const [first, last] = [document.positionAt(start), document.positionAt(end)];
    editor.selection = new vscode.Selection(first, first);
    editor.revealRange(new vscode.Range(first, last), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    announcements.show(foundText(found, direction));
    return undefined;
  };
}

function currentOf(document: vscode.TextDocument, documents: Analyses): Analysis | undefined {
  const analysis = documents.of(document);
  return analysis?.version === document.version ? analysis : undefined;
}

function isUnderWay({ progress, problem }: Analysis): boolean {
  return problem === undefined && progress.done < progress.total;
}

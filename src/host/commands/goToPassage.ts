import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { type Direction, type FoundPassage, nextPassage } from '../../core/document/marks/nextPassage.ts';
import { foundText, nothingFoundText } from '../../render/passage/navigationText.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import type { EditorHandler } from '../commandContext.ts';
import { unreadText } from '../common/commandTarget.ts';
import { withProgress } from '../common/withProgress.ts';
import { readDocumentSettings } from '../common/settings.ts';

/** Goes to the nearest passage with a clear emotion of interest, around the end of the document when there is none before it. */
export function goToPassage(direction: Direction): EditorHandler {
  return async ({ documents, announcements }, editor) => {
    const { document } = editor;
    const search = ({ passages }: Analysis): FoundPassage | undefined =>
      nextPassage(passages, document.offsetAt(editor.selection.active), direction, filterOf(document));

    let analysis = currentOf(document, documents);
    let found = analysis && search(analysis);
    if (found === undefined && (analysis === undefined || isUnderWay(analysis))) {
      await withProgress(t('Classifying the document'), (signal) => documents.request(document, signal));
      // Whoever closed the editor meanwhile wants to go nowhere in it.
      if (!vscode.window.visibleTextEditors.includes(editor)) return undefined;
      analysis = currentOf(document, documents);
      found = analysis && search(analysis);
    }
    if (analysis === undefined) return unreadText(document);
    if (found === undefined) return analysis.problem ?? nothingFoundText(analysis.progress, filterOf(document));

    const { start, end } = found.judged.passage.range;
    const [first, last] = [document.positionAt(start), document.positionAt(end)];
    editor.selection = new vscode.Selection(first, first);
    editor.revealRange(new vscode.Range(first, last), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    announcements.show(foundText(found, direction));
    return undefined;
  };
}

function filterOf(document: vscode.TextDocument): readonly string[] {
  return readDocumentSettings(document).emotions;
}

function currentOf(document: vscode.TextDocument, documents: AnalysisSource): Analysis | undefined {
  const analysis = documents.of(document);
  return analysis?.version === document.version ? analysis : undefined;
}

function isUnderWay({ progress, problem }: Analysis): boolean {
  return problem === undefined && progress.done < progress.total;
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { TrialPassage } from '../../core/trial/trial.ts';
import { proseOf } from '../analysis/documentProse.ts';
import { openedDocument } from '../common/openDocuments.ts';

/** Shows a passage in its document, where it stands by now; a sentence where it is not there any more. */
export async function showTried(passage: TrialPassage | undefined): Promise<string | undefined> {
  if (passage === undefined) return undefined;
  const document = await openedDocument(vscode.Uri.parse(passage.address));
  if (document === undefined) return t('“{0}” is not where it was.', passage.path);
  const same = (proseOf(document)?.passages ?? []).filter(({ text }) => text === passage.text);
  const distance = (start: number): number => Math.abs(start - passage.range.start);
  const [place] = same.toSorted((a, b) => distance(a.range.start) - distance(b.range.start));
  if (place === undefined) return t('The passage is not in “{0}” any more as it was.', passage.path);
  const beside = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, beside ?? vscode.ViewColumn.Beside);
  const [start, end] = [document.positionAt(place.range.start), document.positionAt(place.range.end)];
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return undefined;
}

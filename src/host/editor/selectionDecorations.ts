import * as vscode from 'vscode';

import { labelColor } from '../../core/document/marks/passageLabels.ts';
import { noneStyle } from '../../core/scoring/labels.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import { readDocumentSettings } from '../common/settings.ts';

/** The range of each classified selection: underlined in its emotion's colour, dotted where there is none. */
export class SelectionDecorations implements vscode.Disposable {
  readonly #selections: ClassifiedSelections;
  readonly #listeners: vscode.Disposable;
  /** By the contributed colour. */
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(selections: ClassifiedSelections) {
    this.#selections = selections;
    this.#listeners = vscode.Disposable.from(
      selections.onDidChange((document) => this.#drawAll((editor) => editor.document === document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.enabled')) this.#drawAll();
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const type of this.#types.values()) type.dispose();
  }

  #drawAll(which: (editor: vscode.TextEditor) => boolean = () => true): void {
    for (const editor of vscode.window.visibleTextEditors) if (which(editor)) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const byColor = new Map<string, vscode.Range[]>();
    const shown = readDocumentSettings(document).enabled ? this.#selections.of(document) : [];
    for (const judged of shown) {
      const { start, end } = judged.passage.range;
      const color = labelColor(judged);
      const ranges = byColor.get(color) ?? [];
      ranges.push(new vscode.Range(document.positionAt(start), document.positionAt(end)));
      byColor.set(color, ranges);
    }
    for (const color of byColor.keys()) if (!this.#types.has(color)) this.#types.set(color, createType(color));
    for (const [color, type] of this.#types) editor.setDecorations(type, byColor.get(color) ?? []);
  }
}

function createType(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.selectionHighlightBackground'),
    borderColor: new vscode.ThemeColor(`emotionLens.${color}`),
    borderStyle: color === noneStyle.colorKey ? 'dotted' : 'solid',
    borderWidth: '0 0 2px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

import * as vscode from 'vscode';

import { labelColor } from '../../core/document/marks/passageLabels.ts';
import type { LabelHint } from './inlayHint.ts';
import { linesAround } from './linesAround.ts';

/**
 * Gives each label its emotion's colour. VS Code has one for all inlay hints, too pale to read in most light themes; but
 * it takes it from a CSS variable, and a decoration that reaches over a label sets that for it alone. Where VS Code does
 * so no more, labels have its own colour again.
 */
export class LabelColors implements vscode.Disposable {
  /** By how far they reach and the contributed colour. */
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #drawn = new WeakMap<vscode.TextEditor, Drawn>();

  /** `labelsIn` are those of the document in a stretch of lines, where they stand in this version of it. */
  draw(document: vscode.TextDocument, labelsIn: (lines: vscode.Range) => readonly LabelHint[]): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) this.#drawIn(editor, labelsIn(linesAround(editor)));
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }

  #drawIn(editor: vscode.TextEditor, labels: readonly LabelHint[]): void {
    const { document } = editor;
    const now = `${document.version} ${labels.map(({ position, judged }) => `${position.line}:${position.character} ${labelColor(judged)}`).join(',')}`;
    const before = this.#drawn.get(editor);
    if (before?.labels === now) return;
    const reaches = new Map<string, vscode.Range[]>();
    for (const { position, judged } of labels) {
      const reach = reachOver(document, position);
      const key = keyOf(reach.isWholeLine, labelColor(judged));
      const ranges = reaches.get(key) ?? [];
      ranges.push(reach.range);
      reaches.set(key, ranges);
    }
    this.#drawn.set(editor, { labels: now, keys: [...reaches.keys()] });
    for (const key of reaches.keys()) if (!this.#types.has(key)) this.#types.set(key, createType(key));
    for (const key of new Set([...(before?.keys ?? []), ...reaches.keys()])) {
      const type = this.#types.get(key);
      if (type !== undefined) editor.setDecorations(type, reaches.get(key) ?? []);
    }
  }
}

/** What one editor shows. */
interface Drawn {
  /** The document's version, and each label's place and colour. */
  readonly labels: string;
  /** The types that mark anything. */
  readonly keys: readonly string[];
}

interface Reach {
  readonly range: vscode.Range;
  readonly isWholeLine: boolean;
}

/**
 * From the character before the place to the one behind it, over the ends of a line: what stands between is inside. Where
 * the document begins or ends there is no such character, and only a whole line reaches over what stands at its edge.
 */
function reachOver(document: vscode.TextDocument, { line, character }: vscode.Position): Reach {
  const { text } = document.lineAt(line);
  const [isFirst, isLast] = [
    line === 0 && character === 0,
    line + 1 === document.lineCount && character === text.length,
  ];
  if (isFirst || isLast) return { range: new vscode.Range(line, 0, line, text.length), isWholeLine: true };
  const start = character > 0 ? new vscode.Position(line, character - 1) : document.lineAt(line - 1).range.end;
  const end = character < text.length ? new vscode.Position(line, character + 1) : new vscode.Position(line + 1, 0);
  return { range: new vscode.Range(start, end), isWholeLine: false };
}

function keyOf(isWholeLine: boolean, color: string): string {
  return `${isWholeLine ? 'line' : 'place'} ${color}`;
}

/** The cursor is the one that text has anyway. */
function createType(key: string): vscode.TextEditorDecorationType {
  const [reach, color] = key.split(' ');
  return vscode.window.createTextEditorDecorationType({
    cursor: `text; --vscode-editorInlayHint-foreground: var(--vscode-emotionLens-${color})`,
    isWholeLine: reach === 'line',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

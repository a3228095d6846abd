import * as vscode from 'vscode';

import type { Explanation } from '../core/document/explanation.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { strengthOf, strengths, tellingParts } from '../core/document/strength.ts';
import type { Passage } from '../core/text/passage.ts';
import { underlineOf } from './underline.ts';

/** The explanation a person asked for last. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly judged: JudgedPassage;
  readonly explanation: Explanation;
  readonly underlines: readonly Underline[];
}

interface Underline {
  readonly type: vscode.TextEditorDecorationType;
  readonly ranges: readonly vscode.Range[];
}

/** Whatever makes another verdict of the same text, or switches it off. */
const decisive = ['enabled', 'threshold', 'margin', 'minimumWords', 'englishOnly'].map((key) => `emotionLens.${key}`);

/** What drove one passage's verdict, underlined in its text until it is cleared, the text is edited or another is explained. */
export class Explanations implements vscode.Disposable {
  readonly #listeners: vscode.Disposable;
  #shown: Shown | undefined;
  #running: AbortController | undefined;

  constructor(model: { readonly onDidReplace: vscode.Event<void> }) {
    this.#listeners = vscode.Disposable.from(
      model.onDidReplace(() => this.clear()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#shown?.document && contentChanges.length > 0) this.clear();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#shown?.document) this.clear();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (decisive.some((key) => change.affectsConfiguration(key))) this.clear();
      }),
    );
  }

  /** What explains the passage, when it is the one that is explained. */
  of(document: vscode.TextDocument, { range }: Pick<Passage, 'range'>): Explanation | undefined {
    const shown = this.#shown;
    const own = shown?.judged.passage.range;
    return shown?.document === document && own?.start === range.start && own.end === range.end
      ? shown.explanation
      : undefined;
  }

  /** The explained passage, when it holds the offset. */
  passageAt(document: vscode.TextDocument, offset: number): JudgedPassage | undefined {
    const shown = this.#shown;
    if (shown?.document !== document) return undefined;
    const { start, end } = shown.judged.passage.range;
    return start <= offset && offset <= end ? shown.judged : undefined;
  }

  /** For the work of one explanation: also aborts when another begins. */
  begin(signal: AbortSignal): AbortSignal {
    this.#running?.abort(new vscode.CancellationError());
    this.#running = new AbortController();
    return AbortSignal.any([signal, this.#running.signal]);
  }

  show(document: vscode.TextDocument, judged: JudgedPassage, explanation: Explanation): void {
    this.clear();
    this.#shown = { document, judged, explanation, underlines: underlinesOf(document, judged, explanation) };
    this.#draw();
    void vscode.commands.executeCommand('setContext', 'emotionLens.explained', true);
  }

  /** False when there was nothing to clear. */
  clear(): boolean {
    const shown = this.#shown;
    if (shown === undefined) return false;
    this.#shown = undefined;
    for (const { type } of shown.underlines) type.dispose();
    void vscode.commands.executeCommand('setContext', 'emotionLens.explained', false);
    return true;
  }

  dispose(): void {
    this.#running?.abort(new vscode.CancellationError());
    this.#listeners.dispose();
    this.clear();
  }

  #draw(): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === shown.document)
        for (const { type, ranges } of shown.underlines) editor.setDecorations(type, ranges);
  }
}

/** One for each strength there is. */
function underlinesOf(
  document: vscode.TextDocument,
  { reading }: JudgedPassage,
  explanation: Explanation,
): readonly Underline[] {
  const labels = reading?.scores.map(({ label }) => label) ?? [];
  const parts = tellingParts(explanation);
  return strengths.flatMap((strength) => {
    const ranges = parts
      .filter((part) => strengthOf(part) === strength)
      .map(({ range }) => new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)));
    if (ranges.length === 0) return [];
    return [
      { type: vscode.window.createTextEditorDecorationType(underlineOf(strength, explanation.label, labels)), ranges },
    ];
  });
}

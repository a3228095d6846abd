import * as vscode from 'vscode';

import type { Explanation } from '../../core/document/explanation/explanation.ts';
import { correctedPassage } from '../../core/document/judgement/corrections.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { Passage } from '../../core/text/passage/passage.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import type { Corrections } from '../analysis/correctionStore.ts';
import { logErrors } from '../common/reportErrors.ts';
import { type Underline, underlinesOf } from './explanationDecoration.ts';
import { ExplanationWork, isDecisive } from './explanationWork.ts';

/** The explanation a person asked for last. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly judged: JudgedPassage;
  readonly explanation: Explanation;
  readonly underlines: readonly Underline[];
}

export interface ExplanationParts {
  readonly model: { readonly onDidReplace: vscode.Event<void> };
  readonly selections: Pick<ClassifiedSelections, 'of' | 'onDidChange'>;
  readonly corrections: Pick<Corrections, 'all'>;
  readonly log: vscode.LogOutputChannel;
}

/** What drove one passage's verdict, underlined in its text until it is cleared, the text is edited or another is explained. */
export class Explanations implements vscode.Disposable {
  readonly #parts: ExplanationParts;
  readonly #work: ExplanationWork;
  readonly #listeners: vscode.Disposable;
  #shown: Shown | undefined;

  constructor(parts: ExplanationParts) {
    this.#parts = parts;
    this.#work = new ExplanationWork(parts.model);
    this.#listeners = vscode.Disposable.from(
      this.#work,
      parts.model.onDidReplace(() => this.#hide()),
      parts.selections.onDidChange(() => {
        if (this.#shown !== undefined && !this.#stands(this.#shown)) this.#hide();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // By version: it counts other line ends too, which move every range, and not that the document was saved.
        if (document === this.#shown?.document && document.version !== this.#shown.version) this.#hide();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#shown?.document) this.#hide();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (isDecisive(change)) this.#hide();
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

  /** The explained passage, as it is corrected now, when it holds the offset. */
  passageAt(document: vscode.TextDocument, offset: number): JudgedPassage | undefined {
    const shown = this.#shown;
    if (shown?.document !== document) return undefined;
    const { start, end } = shown.judged.passage.range;
    return start <= offset && offset <= end ? correctedPassage(shown.judged, this.#parts.corrections.all) : undefined;
  }

  /** Does the work of one explanation; it ends, and rejects, as `ExplanationWork` says. */
  during<T>(document: vscode.TextDocument, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#work.during(document, work);
  }

  show(document: vscode.TextDocument, judged: JudgedPassage, explanation: Explanation): void {
    this.#hide();
    if (!this.#stands({ document, judged })) return;
    const underlines = underlinesOf(document, judged, explanation);
    this.#shown = { document, version: document.version, judged, explanation, underlines };
    this.#draw();
    this.#setContext(true);
  }

  /** Takes away what is shown and ends what is under way. False when there was neither. */
  clear(): boolean {
    const wasRunning = this.#work.cancel();
    return this.#hide() || wasRunning;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#hide();
  }

  #hide(): boolean {
    const shown = this.#shown;
    if (shown === undefined) return false;
    this.#shown = undefined;
    for (const { type } of shown.underlines) type.dispose();
    this.#setContext(false);
    return true;
  }

  /** A selection that was dismissed is none any more. */
  #stands({ document, judged: { passage } }: Pick<Shown, 'document' | 'judged'>): boolean {
    if (passage.kind !== 'selection') return true;
    return this.#parts.selections.of(document).some(({ passage: { range } }) => {
      return range.start === passage.range.start && range.end === passage.range.end;
    });
  }

  #draw(): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === shown.document)
        for (const { type, ranges } of shown.underlines) editor.setDecorations(type, ranges);
  }

  #setContext(isExplained: boolean): void {
    void logErrors(this.#parts.log, () =>
      vscode.commands.executeCommand('setContext', 'emotionLens.explained', isExplained),
    );
  }
}

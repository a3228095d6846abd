import * as vscode from 'vscode';

import { passageLabels, selectionLabels } from '../core/document/passageLabels.ts';
import { SteadyLabels } from '../core/document/steadyLabels.ts';
import { passagesIn } from '../core/text/lookup.ts';
import type { Range } from '../core/text/passage.ts';
import type { Analyses } from './analyses.ts';
import type { HoverContents } from './hoverContents.ts';
import { labelChoice } from './labelChoice.ts';
import { LabelHint } from './labelHint.ts';
import { analysedSelector } from './schemes.ts';
import type { ClassifiedSelections } from './selections.ts';
import { readDocumentSettings } from './settings.ts';

/** Milliseconds without a key after which the passage typed in gets its new label. */
const rest = 2000;

interface Followed {
  readonly labels: SteadyLabels;
  timer?: NodeJS.Timeout;
}

/**
 * A label beside each passage with a clear emotion and each classified selection, as inlay hints: they wrap with the
 * text. VS Code asks again after every key, long before there is a new analysis; it then gets what it had, moved along.
 */
export class InlayLabels implements vscode.InlayHintsProvider<LabelHint>, vscode.Disposable {
  readonly #analyses: Analyses;
  readonly #selections: ClassifiedSelections;
  readonly #contents: HoverContents;
  readonly #followed = new Map<vscode.TextDocument, Followed>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(analyses: Analyses, selections: ClassifiedSelections, contents: HoverContents) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#contents = contents;
    this.#listeners = vscode.Disposable.from(
      analyses.onDidChange(({ document }) => this.#refresh(document)),
      selections.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCaret(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined) this.#followCaret(editor);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#followSettings();
      }),
      vscode.languages.registerInlayHintsProvider(analysedSelector(), this),
    );
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): LabelHint[] {
    const { enabled, labelPosition } = readDocumentSettings(document);
    if (!enabled) return [];
    const { labels } = this.#follow(document);
    const shown = labels.version === document.version ? labels.shown : [];
    const asked = { start: document.offsetAt(range.start) - 1, end: document.offsetAt(range.end) + 1 };
    const selected = passagesIn(selectionLabels(this.#selections.of(document)), asked);
    const others = passagesIn(shown, asked).filter(
      (label) => !selected.some((each) => isSameRange(each.range, label.range)),
    );
    return [...others, ...selected]
      .map((label) => new LabelHint(document, label, labelPosition))
      .filter(({ position }) => range.contains(position));
  }

  resolveInlayHint(hint: LabelHint): LabelHint {
    hint.tooltip = this.#contents.of(hint.document, hint.judged);
    return hint;
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const document of this.#followed.keys()) this.#forget(document);
    this.#changed.dispose();
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const followed = this.#followed.get(document);
    if (followed === undefined || followed.labels.version === document.version) return;
    // Other line ends move everything, and no change tells how far.
    if (contentChanges.length === 0) followed.labels.clear();
    followed.labels.edit(document.version, contentChanges);
    clearTimeout(followed.timer);
    followed.timer = setTimeout(() => this.#settle(document), rest);
    // The analysis may have been told of the edit first.
    this.#refresh(document);
  }

  /** Every label may change now. */
  #settle(document: vscode.TextDocument): void {
    this.#followed.get(document)?.labels.rest();
    this.#refresh(document);
  }

  #refresh(document: vscode.TextDocument): void {
    const labels = this.#followed.get(document)?.labels;
    // A document VS Code has not asked about shows nothing that could change.
    if (labels !== undefined && this.#showNewest(document, labels)) this.#changed.fire();
  }

  #showNewest(document: vscode.TextDocument, labels: SteadyLabels): boolean {
    const analysis = this.#analyses.of(document);
    if (analysis === undefined) {
      labels.rest();
      return labels.show([]);
    }
    if (analysis.version !== document.version || labels.version !== document.version) return false;
    const choice = labelChoice(document, readDocumentSettings(document));
    return labels.show(choice === undefined ? [] : passageLabels(analysis.passages, choice));
  }

  #follow(document: vscode.TextDocument): Followed {
    const known = this.#followed.get(document);
    if (known !== undefined) return known;
    const followed: Followed = { labels: new SteadyLabels(document.version) };
    this.#followed.set(document, followed);
    this.#showNewest(document, followed.labels);
    return followed;
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#followed.get(document)?.timer);
    this.#followed.delete(document);
  }

  #followCaret({ document }: vscode.TextEditor): void {
    if (readDocumentSettings(document).labels === 'caret') this.#refresh(document);
  }

  #followSettings(): void {
    for (const document of this.#followed.keys()) this.#settle(document);
    this.#changed.fire();
  }
}

function isSameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

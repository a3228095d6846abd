import * as vscode from 'vscode';

import { labelsBeside, passageLabels, selectionLabels } from '../../core/document/marks/passageLabels.ts';
import { SteadyLabels } from '../../core/document/marks/steadyLabels.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import type { HoverContents } from './hoverContents.ts';
import { passagesIn } from '../../core/text/passage/passageLookup.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import { labelChoice, LabelHint, labelSide } from './inlayHint.ts';
import { LabelColors } from './labelColors.ts';
import { anyText } from '../common/documentFilter.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import { readDocumentSettings } from '../common/settings.ts';

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
export class InlayHints implements vscode.InlayHintsProvider<LabelHint>, vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #selections: ClassifiedSelections;
  readonly #contents: HoverContents;
  readonly #followed = new Map<vscode.TextDocument, Followed>();
  readonly #colors = new LabelColors();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(analyses: AnalysisSource, selections: ClassifiedSelections, contents: HoverContents) {
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
        else if (change.affectsConfiguration('editor.wordWrap')) this.#changed.fire();
      }),
      vscode.languages.registerInlayHintsProvider(anyText, this),
    );
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): LabelHint[] {
    const settings = readDocumentSettings(document);
    if (!settings.enabled) {
      this.#colors.draw(document, () => []);
      return [];
    }
    const side = labelSide(document, settings);
    const { labels } = this.#follow(document);
    const shown = labels.version === document.version ? labels.shown : [];
    const selected = selectionLabels(this.#selections.of(document));
    // A novel has thousands of labels, and this is asked with every key: the others are not even made.
    const hintsIn = (lines: vscode.Range): readonly LabelHint[] => {
      const whole = wholeLines(document, lines);
      const inside = labelsBeside(passagesIn(shown, whole), selected).filter(({ range: { start, end } }) => {
        return start <= whole.end && end >= whole.start;
      });
      return inside.map((label) => new LabelHint(document, label, side));
    };
    this.#colors.draw(document, hintsIn);
    return hintsIn(range).filter(({ position }) => range.contains(position));
  }

  async resolveInlayHint(hint: LabelHint): Promise<LabelHint> {
    const write = await this.#contents.writer();
    hint.tooltip = write(hint.document, hint.judged);
    return hint;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#colors.dispose();
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

/**
 * A label stands behind the marks around its passage, but in the line where that begins or ends. VS Code may ask for lines
 * that the document has no more.
 */
function wholeLines(document: vscode.TextDocument, { start, end }: vscode.Range): Range {
  return {
    start: document.offsetAt(new vscode.Position(start.line, 0)),
    end: end.line + 1 < document.lineCount ? document.offsetAt(new vscode.Position(end.line + 1, 0)) : Infinity,
  };
}

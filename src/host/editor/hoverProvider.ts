import * as vscode from 'vscode';

import { type JudgedPassage, judgedAt } from '../../core/document/judgement/judgedPassage.ts';
import { emotionOfInterest } from '../../core/scoring/interest.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import { signalOf } from '../common/abortSignal.ts';
import type { Explanations } from './explanations.ts';
import type { HoverContents } from './hoverContents.ts';
import { anyText } from '../common/documentFilter.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import { readDocumentSettings } from '../common/settings.ts';

/** A passage whose hover was asked for by command, so that it shows without a clear emotion too. */
interface Asked {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly start: number;
}

/** The scores of a passage with a clear emotion or of a classified selection, where the pointer rests; of any passage on request. */
export class HoverProvider implements vscode.HoverProvider, vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #selections: ClassifiedSelections;
  readonly #contents: HoverContents;
  readonly #explanations: Explanations;
  readonly #registration: vscode.Disposable;
  #asked: Asked | undefined;

  constructor(
    analyses: AnalysisSource,
    selections: ClassifiedSelections,
    contents: HoverContents,
    explanations: Explanations,
  ) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#contents = contents;
    this.#explanations = explanations;
    this.#registration = vscode.languages.registerHoverProvider(anyText, this);
  }

  /** Shows the scores of the passage at `offset`, whatever they are, and moves the caret there. False where no passage is. */
  async showAt(editor: vscode.TextEditor, offset: number): Promise<boolean> {
    const { document } = editor;
    const judged = this.#at(document, offset);
    if (judged === undefined) return false;
    this.#asked = { document, version: document.version, start: judged.passage.range.start };
    const position = document.positionAt(offset);
    if (!editor.selection.active.isEqual(position)) editor.selection = new vscode.Selection(position, position);
    // Focused, so that its links are in reach of the keyboard; Escape leads back.
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
    return true;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { version } = document;
    const offset = document.offsetAt(position);
    const before = this.#at(document, offset);
    const asked = this.#takeAsked(document, before);
    const isWanted = (judged: JudgedPassage): boolean => asked || this.#isWorthAHover(document, judged);
    if (before === undefined || !isWanted(before)) return undefined;
    const [write, sentences] = await Promise.all([
      this.#contents.writer(),
      this.#contents.sentencesOf(document, before, signalOf(token)),
    ]);
    // By then there may be another text, another verdict, or none that is to be shown.
    if (token.isCancellationRequested || document.version !== version) return undefined;
    const judged = this.#at(document, offset);
    if (judged === undefined || !isWanted(judged)) return undefined;
    const { start, end } = judged.passage.range;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const isSame = saidOf(judged) === saidOf(before);
    return new vscode.Hover(write(document, judged, isSame ? sentences : []), range);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  /** The classified selection there, else the passage that is explained, else the passage. */
  #at(document: vscode.TextDocument, offset: number): JudgedPassage | undefined {
    const selected = this.#selections
      .of(document)
      .find(({ passage: { range } }) => range.start <= offset && offset <= range.end);
    const known = selected ?? this.#explanations.passageAt(document, offset);
    if (known !== undefined) return known;
    const analysis = this.#analyses.of(document);
    if (analysis === undefined || analysis.version !== document.version) return undefined;
    return judgedAt(analysis.passages, offset);
  }

  /** A request is for one hover only. */
  #takeAsked(document: vscode.TextDocument, judged: JudgedPassage | undefined): boolean {
    const asked = this.#asked;
    this.#asked = undefined;
    return (
      asked?.document === document && asked.version === document.version && asked.start === judged?.passage.range.start
    );
  }

  #isWorthAHover(document: vscode.TextDocument, { passage, state, verdict }: JudgedPassage): boolean {
    const { enabled, hover, emotions } = readDocumentSettings(document);
    if (!enabled || !hover) return false;
    const isExplained = this.#explanations.of(document, passage) !== undefined;
    if (passage.kind === 'selection' || state === 'failed' || isExplained) return true;
    return verdict === undefined ? state === 'pending' : emotionOfInterest(verdict, emotions) !== undefined;
  }
}

/** The model's own verdict; settings that change make another one. */
function saidOf({ verdict }: JudgedPassage): Verdict | undefined {
  return verdict?.said ?? verdict;
}

import * as vscode from 'vscode';

import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { judgedBy, ruleFor, type TextTraits } from '../../core/document/analysis/judgement.ts';
import { type Judge, SelectionList } from '../../core/document/analysis/selectionList.ts';
import { ModelProblem, type Reading, unreadableText } from '../../core/scoring/classifier.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { Passage } from '../../core/text/passage/passage.ts';
import type { AnalysisSource } from './analysisSource.ts';
import type { ClassifiedSelections } from './classifiedSelections.ts';
import type { Corrections } from './correctionStore.ts';
import { traitsOf } from './documentProse.ts';
import type { PausedDocuments } from './pausedDocuments.ts';
import { changesVerdicts, readDocumentSettings } from '../common/settings.ts';
import { ofOneModel, type ReplaceableModel } from '../model/oneModel.ts';

/** The one owner of classified selections: marks them, has them read, and follows their documents. */
export class Selections implements ClassifiedSelections, vscode.Disposable {
  readonly #classifier: ReplaceableModel;
  readonly #analyses: AnalysisSource;
  readonly #corrections: Corrections;
  readonly #paused: PausedDocuments;
  readonly #lists = new Map<vscode.TextDocument, SelectionList>();
  readonly #traits = new WeakMap<vscode.TextDocument, TextTraits>();
  readonly #lineEnds = new WeakMap<vscode.TextDocument, vscode.EndOfLine>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #ended = new AbortController();
  readonly #listeners: vscode.Disposable;
  #model: ModelInfo | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(
    classifier: ReplaceableModel,
    analyses: AnalysisSource,
    corrections: Corrections,
    paused: PausedDocuments,
  ) {
    this.#classifier = classifier;
    this.#analyses = analyses;
    this.#corrections = corrections;
    this.#paused = paused;
    this.#listeners = vscode.Disposable.from(
      classifier.onDidReplace(() => this.#readAllAgain()),
      analyses.onDidChange(({ document }) => this.#followTraits(document)),
      vscode.workspace.onDidChangeTextDocument((change) => this.#followEdit(change)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (changesVerdicts(change)) this.#judgeAllAgain();
      }),
      corrections.onDidChange(() => this.#judgeAllAgain()),
      paused.onDidChangeAll(() => {
        for (const document of this.#lists.keys()) this.#changed.fire(document);
      }),
    );
  }

  get model(): ModelInfo | undefined {
    return this.#model;
  }

  /** None while all documents are hidden. */
  of(document: vscode.TextDocument): readonly JudgedPassage[] {
    if (this.#paused.areAll) return [];
    return this.#lists.get(document)?.judged ?? [];
  }

  /**
   * Marks the passages, ranges of the document as it is now, and reads them. Settles with those whose text still stands,
   * failed ones among them. Rejects with ModelProblem, also where none of them can be read, or the signal's reason; then
   * their marks are gone and the ones they hid are back.
   */
  async classify(
    document: vscode.TextDocument,
    passages: readonly Passage[],
    signal: AbortSignal,
  ): Promise<readonly JudgedPassage[]> {
    // Who asks for these wants to see them.
    this.#paused.areAll = false;
    const list = this.#lists.get(document) ?? new SelectionList();
    this.#lists.set(document, list);
    this.#lineEnds.set(document, document.eol);
    const keys = list.add(passages);
    this.#announce(document);
    try {
      const readings = await this.#read(passages, signal);
      if (readings.every((reading) => reading === undefined)) throw new ModelProblem(unreadableText());
      list.finish(readingsOf(keys, readings), this.#judge(document));
      return list.of(new Set(keys));
    } catch (error) {
      list.remove(new Set(keys));
      throw error;
    } finally {
      this.#announce(document);
    }
  }

  /** Takes the marks off a document, hidden ones too. Returns how many there were. */
  dismiss(document: vscode.TextDocument): number {
    const list = this.#lists.get(document);
    if (list === undefined) return 0;
    const count = list.judged.length;
    list.clear();
    this.#announce(document);
    return count;
  }

  dispose(): void {
    this.#ended.abort();
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  /** One reading per passage that can be read, all of one model. */
  async #read(passages: readonly Passage[], signal: AbortSignal): Promise<readonly (Reading | undefined)[]> {
    const texts = passages.map(({ text }) => text);
    const { model, readings } = await ofOneModel(this.#classifier, signal, async (each) => ({
      model: await this.#classifier.load(each),
      readings: await this.#classifier.classify(texts, { signal: each }),
    }));
    this.#model = model;
    return readings;
  }

  #readAllAgain(): void {
    for (const [document, list] of this.#lists) void this.#readAgain(document, list);
  }

  async #readAgain(document: vscode.TextDocument, list: SelectionList): Promise<void> {
    const entries = list.reopen();
    const keys = entries.map(({ key }) => key);
    this.#announce(document);
    try {
      const passages = entries.map(({ judged }) => judged.passage);
      list.finish(readingsOf(keys, await this.#read(passages, this.#ended.signal)), this.#judge(document));
    } catch {
      // The model's state says what went wrong.
      list.fail(new Set(keys));
    }
    this.#announce(document);
  }

  #followEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const list = this.#lists.get(document);
    if (list === undefined) return;
    // Other line ends move every range, and no change says so.
    const known = this.#lineEnds.get(document) ?? document.eol;
    this.#lineEnds.set(document, document.eol);
    if (known !== document.eol) this.dismiss(document);
    else if (list.edit(contentChanges)) this.#announce(document);
  }

  /** Of a language that changes the document stays in its editor, and its marks with it. */
  #forget(document: vscode.TextDocument): void {
    if (this.#lists.delete(document)) this.#changed.fire(document);
  }

  #followTraits(document: vscode.TextDocument): void {
    const analysis = this.#analyses.of(document);
    if (!this.#lists.has(document) || analysis === undefined) return;
    const { language, kind } = analysis;
    const before = this.#traits.get(document);
    if (before?.language === language && before.kind === kind) return;
    this.#traits.set(document, { language, kind });
    this.#judgeAgain(document);
  }

  #judgeAllAgain(): void {
    for (const document of this.#lists.keys()) this.#judgeAgain(document);
  }

  #judgeAgain(document: vscode.TextDocument): void {
    this.#lists.get(document)?.rejudge(this.#judge(document));
    this.#announce(document);
  }

  #judge(document: vscode.TextDocument): Judge {
    const judgement = { ...readDocumentSettings(document), corrections: this.#corrections.all };
    return (judged) => {
      const traits = traitsOf(document, this.#analyses, judged.passage);
      return judgedBy(ruleFor(this.#model, judgement, traits), judged);
    };
  }

  #announce(document: vscode.TextDocument): void {
    if (this.#lists.get(document)?.isEmpty === true) this.#lists.delete(document);
    this.#changed.fire(document);
  }
}

function readingsOf(
  keys: readonly number[],
  readings: readonly (Reading | undefined)[],
): ReadonlyMap<number, Reading | undefined> {
  return new Map(keys.map((key, index) => [key, readings[index]]));
}

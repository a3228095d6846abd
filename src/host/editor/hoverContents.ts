import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { ruleFor, unknownTraits } from '../../core/document/analysis/judgement.ts';
import { type DifferingSentence, SentenceReader } from '../../core/document/analysis/sentenceReader.ts';
import type { Classifier } from '../../core/scoring/classifier.ts';
import { type ModelInfo, thresholdsFor } from '../../core/scoring/modelInfo.ts';
import type { Hover } from '../../render/passage/hover.ts';
import type { AnalysisSource } from '../analysis/analysisSource.ts';
import { passagesOf } from '../analysis/documentProse.ts';
import { passagesChosen } from '../../core/text/prose/selectedProse.ts';
import type { Explanations } from './explanations.ts';
import type { ClassifiedSelections } from '../analysis/classifiedSelections.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { languageOf } from '../common/documentLanguage.ts';
import { hoverCommands, hoverLinks } from './hoverLinks.ts';

/** A hover that comes late is no hover: past this many milliseconds it shows without the sentences. */
const patience = 300;

/** `judged` has its range in the document as it is now. */
export type HoverWriter = (
  document: vscode.TextDocument,
  judged: JudgedPassage,
  sentences?: readonly DifferingSentence[],
) => vscode.MarkdownString;

/** All that is known of a passage, as VS Code shows it in a hover or a tooltip. */
export class HoverContents {
  readonly #analyses: AnalysisSource;
  readonly #selections: ClassifiedSelections;
  readonly #sentences: SentenceReader;
  readonly #explanations: Explanations;

  constructor(
    analyses: AnalysisSource,
    selections: ClassifiedSelections,
    classifier: Classifier,
    explanations: Explanations,
  ) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#sentences = new SentenceReader(classifier);
    this.#explanations = explanations;
  }

  /** What writes contents, loaded with the first of them. */
  async writer(): Promise<HoverWriter> {
    const { hoverMarkdown } = await import('../deferred.ts');
    return (document, judged, sentences = []) => asMarkdown(hoverMarkdown(this.#of(document, judged, sentences)));
  }

  #of(document: vscode.TextDocument, judged: JudgedPassage, sentences: readonly DifferingSentence[]): Hover {
    const analysis = this.#analyses.of(document);
    const thresholds = thresholdsFor(this.#model(analysis), readDocumentSettings(document).thresholds);
    const explanation = this.#explanations.of(document, judged.passage);
    const host = this.#model(analysis)?.host;
    return {
      judged,
      thresholds,
      odds: this.#model(analysis)?.odds ?? [],
      sentences,
      links: hoverLinks(document, judged, explanation !== undefined, this.#passagesIn(document, judged)),
      ...(explanation !== undefined && { explanation }),
      ...(host !== undefined && { host }),
      ...(analysis?.problem !== undefined && { problem: analysis.problem }),
    };
  }

  /** The sentences of the passage that differ, as long as they come within a moment. */
  sentencesOf(
    document: vscode.TextDocument,
    judged: JudgedPassage,
    signal: AbortSignal,
  ): Promise<readonly DifferingSentence[]> {
    return soon(this.#differing(document, judged, signal), []);
  }

  async #differing(
    document: vscode.TextDocument,
    judged: JudgedPassage,
    signal: AbortSignal,
  ): Promise<readonly DifferingSentence[]> {
    const analysis = this.#analyses.of(document);
    const model = this.#model(analysis);
    if (model === undefined || judged.state !== 'done') return [];
    const settings = readDocumentSettings(document);
    const rule = ruleFor(model, settings, analysis ?? unknownTraits);
    return this.#sentences.differing(judged, model.id, { ...rule, emotions: settings.emotions }, signal);
  }

  /** How many passages a classified selection holds. */
  #passagesIn(document: vscode.TextDocument, { passage: { kind, range } }: JudgedPassage): number {
    if (kind !== 'selection') return 1;
    const passages = passagesOf(document, this.#analyses);
    return passagesChosen(document.getText(), range, passages, languageOf(document)).length;
  }

  #model(analysis: Analysis | undefined): ModelInfo | undefined {
    return analysis?.model ?? this.#selections.model;
  }
}

function asMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.supportHtml = true;
  markdown.isTrusted = { enabledCommands: hoverCommands };
  return markdown;
}

/** The promise's value, or `otherwise` when it fails or takes too long. */
async function soon<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, patience, otherwise);
  });
  try {
    return await Promise.race([promise.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}

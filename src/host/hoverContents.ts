import * as vscode from 'vscode';

import type { Analysis } from '../core/document/analysis.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { ruleFor } from '../core/document/rule.ts';
import { type DifferingSentence, SentenceReader } from '../core/document/sentenceReader.ts';
import type { Classifier } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { type HoverLink, hoverMarkdown } from '../picture/hover.ts';
import type { Analyses } from './analyses.ts';
import { commandId, type CommandName } from './commandIds.ts';
import type { Explanations } from './explanations.ts';
import type { ClassifiedSelections } from './selections.ts';
import { readDocumentSettings } from './settings.ts';

/** A hover that comes late is no hover: past this many milliseconds it shows without the sentences. */
const patience = 300;

/** What a hover may start; nothing in it, whatever the text is, starts anything else. */
const linked = [
  'explainPassage',
  'clearExplanation',
  'copyScores',
  'openSidebar',
  'aboutModel',
  'dismissSelections',
  'showLog',
] as const satisfies readonly CommandName[];

/** All that is known of a passage, as VS Code shows it in a hover or a tooltip. */
export class HoverContents {
  readonly #analyses: Analyses;
  readonly #selections: ClassifiedSelections;
  readonly #sentences: SentenceReader;
  readonly #explanations: Explanations;

  constructor(
    analyses: Analyses,
    selections: ClassifiedSelections,
    classifier: Classifier,
    explanations: Explanations,
  ) {
    this.#analyses = analyses;
    this.#selections = selections;
    this.#sentences = new SentenceReader(classifier);
    this.#explanations = explanations;
  }

  /** `judged` has its range in the document as it is now. */
  of(
    document: vscode.TextDocument,
    judged: JudgedPassage,
    sentences: readonly DifferingSentence[] = [],
  ): vscode.MarkdownString {
    const analysis = this.#analyses.of(document);
    const { thresholds } = ruleFor(this.#model(analysis), readDocumentSettings(document), 'unknown');
    const explanation = this.#explanations.of(document, judged.passage);
    const text = hoverMarkdown({
      judged,
      thresholds,
      odds: this.#model(analysis)?.odds ?? [],
      sentences,
      links: linksOf(document, judged, explanation !== undefined),
      ...(explanation !== undefined && { explanation }),
      ...(analysis?.problem !== undefined && { problem: analysis.problem }),
    });
    const markdown = new vscode.MarkdownString(text);
    markdown.supportHtml = true;
    markdown.isTrusted = { enabledCommands: linked.map(commandId) };
    return markdown;
  }

  /** The same with the sentences that differ, as long as they come within a moment. */
  async withSentences(
    document: vscode.TextDocument,
    judged: JudgedPassage,
    signal: AbortSignal,
  ): Promise<vscode.MarkdownString> {
    return this.of(document, judged, await soon(this.#differing(document, judged, signal), []));
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
    const rule = ruleFor(model, settings, analysis?.language ?? 'unknown');
    return this.#sentences.differing(judged, model.id, { ...rule, emotions: settings.emotions }, signal);
  }

  #model(analysis: Analysis | undefined): ModelInfo | undefined {
    return analysis?.model ?? this.#selections.model;
  }
}

function linksOf(
  document: vscode.TextDocument,
  { passage, state, reading }: JudgedPassage,
  isExplained: boolean,
): readonly HoverLink[] {
  const links: HoverLink[] = [];
  if (isExplained) links.push(link('Clear Explanation', 'clearExplanation'));
  else if (reading !== undefined && state === 'done')
    links.push(link('Explain', 'explainPassage', document.uri.toString(), passage.range.start));
  if (reading !== undefined)
    links.push(link('Copy Scores', 'copyScores', document.uri.toString(), passage.range.start));
  links.push(link('Show in Sidebar', 'openSidebar'));
  if (passage.kind === 'selection') links.push(link('Dismiss', 'dismissSelections'));
  links.push(state === 'failed' ? link('Show Log', 'showLog') : link('About These Numbers', 'aboutModel'));
  return links;
}

function link(title: string, command: (typeof linked)[number], ...values: readonly unknown[]): HoverLink {
  const query = values.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(values))}`;
  // Parentheses survive the encoding and would end the link.
  return { title, address: `command:${commandId(command)}${query.replaceAll('(', '%28').replaceAll(')', '%29')}` };
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

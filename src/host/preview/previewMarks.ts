import * as vscode from 'vscode';

import {
  type BlockMark,
  type BlockToken,
  contentsOf,
  markedAttributes,
  markedBlocks,
  marksByLine,
} from '../../render/preview/blockMarks.ts';
import type { AnalysisChange, AnalysisSource } from '../analysis/analysisSource.ts';
import { isReadByItself } from '../common/documentFilter.ts';
import { documentAt } from '../common/openDocuments.ts';
import { logErrors } from '../common/reportErrors.ts';
import { readDocumentSettings } from '../common/settings.ts';

/** What is used of markdown-it, as the built-in preview hands it over. */
export interface MarkdownIt {
  readonly renderer: { render: Render };
}

type Render = (tokens: BlockToken[], options: unknown, environment: unknown) => string;

/** What a preview showed last. */
interface Shown {
  /** By what stands in a block. */
  readonly marks: ReadonlyMap<string, BlockMark>;
  /** Tells whether it would look otherwise now. */
  readonly state: string;
}

/** Marks beside the passages of the built-in Markdown preview. */
export class PreviewMarks implements vscode.Disposable {
  readonly #analyses: AnalysisSource;
  readonly #paused: { has(document: vscode.TextDocument): boolean };
  readonly #log: vscode.LogOutputChannel;
  /** By the document's address: those that a preview showed since they were opened. */
  readonly #shown = new Map<string, Shown>();
  readonly #listeners: vscode.Disposable;

  constructor(
    analyses: AnalysisSource,
    paused: { has(document: vscode.TextDocument): boolean },
    log: vscode.LogOutputChannel,
  ) {
    this.#analyses = analyses;
    this.#paused = paused;
    this.#log = log;
    this.#listeners = vscode.Disposable.from(
      analyses.onDidChange((change) => this.#follow(change)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens')) this.#refreshWhere(() => true);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  /** What the built-in preview calls with its own markdown-it, by the value that `activate` returns. */
  readonly extendMarkdownIt = <T extends MarkdownIt>(markdown: T): T => {
    const { renderer } = markdown;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, options, environment) => {
      const marked = this.#marked(tokens, environment);
      // The preview keeps its tokens and renders them again: they stay as they were.
      const before = [...marked.keys()].map((token) => [token, token.attrs] as const);
      for (const [token, mark] of marked) token.attrs = markedAttributes(token.attrs, mark);
      try {
        return render(tokens, options, environment);
      } finally {
        for (const [token, attrs] of before) token.attrs = attrs;
      }
    };
    return markdown;
  };

  dispose(): void {
    this.#listeners.dispose();
    this.#shown.clear();
  }

  #marked(tokens: readonly BlockToken[], environment: unknown): ReadonlyMap<BlockToken, BlockMark> {
    const document = documentOf(environment);
    if (document === undefined) return new Map();
    const key = document.uri.toString();
    const contents = contentsOf(tokens);
    const current = this.#marks(document);
    if (current === undefined) {
      if (this.#analyses.of(document) === undefined) this.#ask(document);
      // While a document is read again, what stands as it stood keeps its mark.
      const { marks = new Map<string, BlockMark>() } = this.#shown.get(key) ?? {};
      this.#shown.set(key, { marks, state: '' });
      return joined(contents, marks);
    }
    const marked = markedBlocks(tokens, current);
    const marks = new Map([...marked].flatMap(([token, mark]) => entry(contents.get(token), mark)));
    this.#shown.set(key, { marks, state: stateOf(current) });
    return marked;
  }

  /** Undefined while what is known is of another version. */
  #marks(document: vscode.TextDocument): ReadonlyMap<number, BlockMark> | undefined {
    const settings = readDocumentSettings(document);
    if (!settings.enabled || !settings.preview) return new Map();
    const analysis = this.#analyses.of(document);
    if (analysis?.version !== document.version) return undefined;
    const lineOf = (offset: number): number => document.positionAt(offset).line;
    const labels = analysis.model?.labels ?? [];
    return marksByLine(analysis.passages, lineOf, labels, settings.emotions, analysis.thresholds);
  }

  /** A preview without an editor beside it: its document is read as one that an editor shows would be. */
  #ask(document: vscode.TextDocument): void {
    const settings = readDocumentSettings(document);
    if (!settings.enabled || !settings.preview || this.#paused.has(document)) return;
    if (!isReadByItself(document, settings)) return;
    void logErrors(this.#log, async () => void (await this.#analyses.request(document)));
  }

  #follow({ document, analysis }: AnalysisChange): void {
    const own = document.uri.toString();
    if (analysis === undefined) this.#forget(own);
    else if (analysis.progress.done === analysis.progress.total) this.#refreshWhere((key) => key === own);
  }

  #refreshWhere(isMeant: (key: string) => boolean): void {
    const isStale = [...this.#shown].some(([key, { state }]) => {
      const document = isMeant(key) ? documentAt(key) : undefined;
      const current = document && this.#marks(document);
      return current !== undefined && stateOf(current) !== state;
    });
    if (isStale) this.#refresh();
  }

  /** The document is not read any more: paused, for example. */
  #forget(key: string): void {
    const { marks } = this.#shown.get(key) ?? {};
    if (marks === undefined || marks.size === 0) return;
    this.#shown.set(key, { marks: new Map(), state: '' });
    this.#refresh();
  }

  #refresh(): void {
    void logErrors(this.#log, async () => void (await vscode.commands.executeCommand('markdown.preview.refresh')));
  }
}

function documentOf(environment: unknown): vscode.TextDocument | undefined {
  if (typeof environment !== 'object' || environment === null || !('currentDocument' in environment)) return undefined;
  const { currentDocument } = environment;
  return currentDocument instanceof vscode.Uri ? documentAt(currentDocument.toString()) : undefined;
}

function joined(
  contents: ReadonlyMap<BlockToken, string>,
  marks: ReadonlyMap<string, BlockMark>,
): ReadonlyMap<BlockToken, BlockMark> {
  return new Map(
    [...contents].flatMap(([token, content]) => {
      const mark = marks.get(content);
      return mark === undefined ? [] : [[token, mark] as const];
    }),
  );
}

function entry(content: string | undefined, mark: BlockMark): readonly (readonly [string, BlockMark])[] {
  return content === undefined ? [] : [[content, mark]];
}

function stateOf(marks: ReadonlyMap<number, BlockMark>): string {
  return `${marks.size} ${[...marks].map(([line, { colorKey, title }]) => `${line}${colorKey}${title}`).join('\n')}`;
}

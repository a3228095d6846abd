import * as vscode from 'vscode';

import type { Passage, ProseReader } from '../../core/text/passage/passage.ts';
import { readerFor } from '../../core/text/prose/proseOf.ts';
import { unreadRanges } from '../../core/text/prose/unreadRanges.ts';
import { unreadable } from '../analysis/sizeLimit.ts';
import { isAnalysedScheme } from '../common/documentFilter.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { Throttle } from '../common/throttle.ts';
import { linesAround } from '../editor/linesAround.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** Texts of these places are no documents of the workspace, but of its tools: an older version, a commit's message. */
const shownSchemes: readonly string[] = ['git', 'vscode-scm'];

/** Where the unread parts of a text are seen, but no more than that. */
const dimmed = { opacity: '0.4' };

/** Dims in all editors what is not read, until it is disposed. Follows edits, settings and what comes into view. */
export class ReadingView implements vscode.Disposable {
  readonly #type = vscode.window.createTextEditorDecorationType(dimmed);
  readonly #read = new WeakMap<vscode.TextDocument, ReadDocument>();
  readonly #drawing = new Throttle(() => this.#draw());
  readonly #store: vscode.Disposable;

  constructor() {
    const later = (): void => this.#drawing.schedule();
    this.#store = vscode.Disposable.from(
      this.#type,
      this.#drawing,
      vscode.workspace.onDidChangeTextDocument(later),
      vscode.workspace.onDidChangeConfiguration(later),
      vscode.window.onDidChangeVisibleTextEditors(later),
      vscode.window.onDidChangeTextEditorVisibleRanges(later),
    );
    this.#draw();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (!isAnalysedScheme(document.uri.scheme) && !shownSchemes.includes(document.uri.scheme)) continue;
      const text = document.getText();
      const lines = linesAround(editor);
      const range = { start: document.offsetAt(lines.start), end: document.offsetAt(lines.end) };
      editor.setDecorations(
        this.#type,
        unreadRanges(text, this.#passages(document, text), range).map(
          ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
        ),
      );
    }
  }

  #passages(document: vscode.TextDocument, text: string): readonly Passage[] {
    const { version } = document;
    const languageId = languageOf(document);
    const settings = readDocumentSettings(document);
    const { maximumFileKilobytes, ignoreQuotes, stringKeys } = settings;
    const state = JSON.stringify([version, maximumFileKilobytes, ignoreQuotes, stringKeys]);
    const before = this.#read.get(document);
    if (before?.languageId === languageId && before.state === state) return before.passages;
    const reader = before?.languageId === languageId ? before.reader : readerFor(languageId);
    const passages =
      unreadable(text, languageId, maximumFileKilobytes) === undefined ? reader.read(text, settings).passages : [];
    this.#read.set(document, { languageId, state, reader, passages });
    return passages;
  }
}

/** What was read of a document, and of which version of it by which settings. */
interface ReadDocument {
  readonly languageId: string;
  readonly state: string;
  readonly reader: ProseReader;
  readonly passages: readonly Passage[];
}

import type * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { LastVoice } from '../../core/document/analysis/voice.ts';
import type { Voice } from '../../core/text/language/speech.ts';
import type { Panel } from '../../view/protocol.ts';
import { caretPlace, documentPanel, nameOf } from '../webview/documentPanel.ts';
import type { HandlerContext } from '../commandContext.ts';
import { documentAt } from '../common/openDocuments.ts';

interface Known {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis | undefined;
}

/** What a report says of its document: of one that is closed, what was last known of it. */
export class ReportContent {
  readonly #address: string;
  readonly #parts: HandlerContext;
  readonly #told = new LastVoice();
  #known: Known | undefined;

  readonly uri: vscode.Uri;
  /** Whose passages it is about; undefined for everybody's. */
  voice: Voice | undefined;
  /** True when the document was looked for and is nowhere. */
  isGone = false;

  constructor(uri: vscode.Uri, parts: HandlerContext) {
    this.uri = uri;
    this.#address = uri.toString();
    this.#parts = parts;
  }

  /** While it is open. */
  get document(): vscode.TextDocument | undefined {
    return documentAt(this.#address);
  }

  isOf({ uri, isClosed }: vscode.TextDocument): boolean {
    return !isClosed && uri.toString() === this.#address;
  }

  /** Undefined while the document is still looked for. */
  get panel(): Panel | undefined {
    if (this.#parts.paused.areAll) return this.#panelWith({ isHidden: true });
    const known = this.#newest();
    if (known === undefined) return this.isGone ? this.#panelWith({ isGone: true }) : undefined;
    const panel = documentPanel(known.document, this.#parts, this.#ofVoice(known.analysis));
    return { ...panel, ...(this.voice !== undefined && { voice: this.voice }) };
  }

  /** In words read before it, of what is shown. */
  get caret(): number | undefined {
    const { document } = this;
    const analysis = document && this.#ofVoice(this.#parts.documents.of(document));
    return document && analysis && caretPlace(document, analysis);
  }

  #newest(): Known | undefined {
    const { document } = this;
    if (document !== undefined) this.#known = { document, analysis: this.#parts.documents.of(document) };
    return this.#known;
  }

  #ofVoice(analysis: Analysis | undefined): Analysis | undefined {
    return analysis === undefined || this.voice === undefined ? analysis : this.#told.of(analysis, this.voice);
  }

  /** Of no document. */
  #panelWith(state: Pick<Panel, 'isGone' | 'isHidden'>): Panel {
    return { ...documentPanel(undefined, this.#parts), title: nameOf(this.uri), ...state };
  }
}

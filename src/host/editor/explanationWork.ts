import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { Outdated } from '../common/reportErrors.ts';
import { changesVerdicts, readDocumentSettings } from '../common/settings.ts';

/** Whether a passage that is explained may have another verdict from now on, be none any more, or be switched off. */
export function isDecisive(change: vscode.ConfigurationChangeEvent): boolean {
  const others = ['emotionLens.enabled', 'emotionLens.ignore.quotes', 'emotionLens.strings.keys'];
  return changesVerdicts(change) || others.some((key) => change.affectsConfiguration(key));
}

interface Running {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly controller: AbortController;
}

/** The one explanation that is being made, as long as what it explains stays as it is. */
export class ExplanationWork implements vscode.Disposable {
  readonly #listeners: vscode.Disposable;
  #running: Running | undefined;

  constructor(model: { readonly onDidReplace: vscode.Event<void> }) {
    this.#listeners = vscode.Disposable.from(
      model.onDidReplace(() =>
        this.#outdate(t('The model changed while the passage was being explained. Run the command again.')),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#running?.document && document.version !== this.#running.version)
          this.#outdate(t('The text changed while the passage was being explained. Run the command again.'));
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#running?.document) this.cancel();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (isDecisive(change)) this.#followSettings();
      }),
    );
  }

  /**
   * Does the work of one explanation of a passage of the document. Its signal aborts, and this rejects, when it is
   * cancelled or another begins, with CancellationError; when the text, the settings or the model change, with Outdated.
   */
  async during<T>(document: vscode.TextDocument, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel();
    const running = { document, version: document.version, controller: new AbortController() };
    const { signal } = running.controller;
    this.#running = running;
    try {
      const result = await work(signal);
      signal.throwIfAborted();
      return result;
    } catch (error) {
      // A model that is replaced rejects too; what counts is that it was.
      throw signal.aborted ? signal.reason : error;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** False when there was none. */
  cancel(): boolean {
    return this.#end(new vscode.CancellationError());
  }

  dispose(): void {
    this.#listeners.dispose();
    this.cancel();
  }

  #followSettings(): void {
    if (readDocumentSettings(this.#running?.document).enabled)
      this.#outdate(t('A setting changed while the passage was being explained. Run the command again.'));
    else this.cancel();
  }

  #outdate(sentence: string): void {
    this.#end(new Outdated(sentence));
  }

  #end(reason: Error): boolean {
    const running = this.#running;
    this.#running = undefined;
    running?.controller.abort(reason);
    return running !== undefined;
  }
}

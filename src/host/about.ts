import * as vscode from 'vscode';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { type ModelInfo, thresholdsFor } from '../core/scoring/modelInfo.ts';
import { type ModelPage, modelPage } from '../picture/modelPage.ts';
import type { CommandParts } from './commandParts.ts';
import { modelFolder, readFigures, readText } from './modelFiles.ts';
import { patiently } from './patiently.ts';
import { readDocumentSettings, readModelSettings } from './settings.ts';

const scheme = 'emotion-lens-about';
const address = vscode.Uri.from({ scheme, path: '/About the Model.md' });

/** The page about the model: Markdown in VS Code's own preview, which has its theme, zoom, search and screen-reader support. */
export class AboutModel implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #parts: Pick<CommandParts, 'context' | 'model'>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registrations: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(parts: Pick<CommandParts, 'context' | 'model'>) {
    this.#parts = parts;
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      parts.model.onDidReplace(() => this.#changed.fire(address)),
      this.#changed,
    );
  }

  /** Opens the page, or brings it up to date. */
  async show(): Promise<void> {
    await patiently('Loading the model', (signal) => this.#load(signal));
    this.#changed.fire(address);
    await vscode.commands.executeCommand('markdown.showPreview', address);
  }

  async provideTextDocumentContent(): Promise<string> {
    return modelPage(await this.#page());
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  async #page(): Promise<ModelPage> {
    const { path, runtime: choice } = readModelSettings();
    const folder = modelFolder(this.#parts.context.extensionUri);
    const [loaded, figures, card] = await Promise.all([
      this.#load(),
      readFigures(folder),
      readText(vscode.Uri.joinPath(folder, 'README.md')),
    ]);
    const model = typeof loaded === 'string' ? undefined : loaded;
    const settings = readDocumentSettings(vscode.window.activeTextEditor?.document);
    return {
      ...(typeof loaded === 'string' ? { problem: loaded } : { model: loaded }),
      folder: path === '' ? undefined : path,
      choice,
      onWindows: process.platform === 'win32',
      thresholds: thresholdsFor(model, settings.thresholds),
      figures,
      card,
    };
  }

  /** The model, or the sentence that says why there is none. */
  async #load(signal?: AbortSignal): Promise<ModelInfo | string> {
    try {
      return await this.#parts.model.load(signal);
    } catch (error) {
      if (error instanceof ModelProblem) return error.message;
      throw error;
    }
  }
}

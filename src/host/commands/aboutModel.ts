import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { isModelProblem } from '../../core/scoring/classifier.ts';
import { type ModelInfo, thresholdsFor } from '../../core/scoring/modelInfo.ts';
import type * as deferred from '../deferred.ts';
import type { ModelPage } from '../../render/model/modelPage.ts';
import type { CommandContext } from '../commandContext.ts';
import { figuresFolder, readText } from '../model/modelFiles.ts';
import { withProgress } from '../common/withProgress.ts';
import { readModelSettings } from '../common/modelSettings.ts';
import { changesVerdicts, readDocumentSettings } from '../common/settings.ts';

const scheme = 'emotion-lens-about';

/** The page about the model: Markdown in VS Code's own preview, which has its theme, zoom, search and screen-reader support. */
export class AboutModel implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #parts: Pick<CommandContext, 'context' | 'model' | 'platform'>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** The preview is named by it. */
  readonly #address = vscode.Uri.from({ scheme, path: `/${t('About the Model')}.md` });
  readonly #registrations: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(parts: Pick<CommandContext, 'context' | 'model' | 'platform'>) {
    this.#parts = parts;
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      parts.model.onDidReplace(() => this.#changed.fire(this.#address)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (changesVerdicts(change)) this.#changed.fire(this.#address);
      }),
      this.#changed,
    );
  }

  /** Opens the page, or brings it up to date. */
  async show(): Promise<void> {
    await withProgress(t('Loading the model'), (signal) => this.#load(signal));
    this.#changed.fire(this.#address);
    await vscode.commands.executeCommand('markdown.showPreview', this.#address);
  }

  async provideTextDocumentContent(): Promise<string> {
    const { modelPage, readFigures } = await import('../deferred.ts');
    return modelPage(await this.#page(readFigures));
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  async #page(readFigures: typeof deferred.readFigures): Promise<ModelPage> {
    const { path, id, runtime: choice } = readModelSettings();
    const loaded = await this.#load();
    const model = typeof loaded === 'string' ? undefined : loaded;
    const folder = figuresFolder(this.#parts.context, model ?? {});
    const [figures, card] = await Promise.all([
      folder && readFigures(folder),
      folder && readText(vscode.Uri.joinPath(folder, 'README.md')),
    ]);
    const settings = readDocumentSettings(vscode.window.activeTextEditor?.document);
    const isPackaged = path === '' && id === '' && model?.host === undefined;
    return {
      ...(typeof loaded === 'string' ? { problem: loaded } : { model: loaded }),
      folder: isPackaged ? undefined : (folder?.fsPath ?? model?.host),
      choice,
      onWindows: this.#parts.platform.isWindows,
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
      if (isModelProblem(error)) return error.message;
      throw error;
    }
  }
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import {
  type Classifier,
  type ClassifierState,
  type ClassifyOptions,
  ModelProblem,
  type Reading,
} from '../../core/scoring/classifier.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { ClientOptions, ModelClient } from '../../worker/client.ts';
import { type ModelSettings, readModelSettings } from '../common/modelSettings.ts';
import type { Platform } from '../platform.ts';
import { missingExtension } from './extensionModels.ts';
import { modelFolder, type Places } from './modelFiles.ts';

/** The one model of this window: opened by the machine's settings, replaced when they change. */
export class LocalModel implements Classifier, vscode.Disposable {
  readonly #platform: Pick<Platform, 'openModel'>;
  readonly #places: Places;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ClassifierState>();
  readonly #replaced = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #settings: ModelSettings;
  /** Where the model in use lies: an extension that brings it has another folder after an update. */
  #folder: string;
  #client: ModelClient;

  /** Fires with the new state whenever it changes. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Fires when another model or runtime is in place, by a setting or in the same folder: what the old one read no longer holds. */
  readonly onDidReplace = this.#replaced.event;

  constructor(platform: Pick<Platform, 'openModel'>, places: Places, log: vscode.LogOutputChannel) {
    this.#platform = platform;
    this.#places = places;
    this.#log = log;
    this.#settings = readModelSettings();
    this.#folder = this.#place();
    this.#client = this.#start();
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.model') || change.affectsConfiguration('emotionLens.runtime'))
          this.#follow(readModelSettings());
      }),
      vscode.extensions.onDidChange(() => this.#follow(readModelSettings())),
    );
  }

  get state(): ClassifierState {
    return this.#client.state;
  }

  load(signal?: AbortSignal): Promise<ModelInfo> {
    return this.#client.load(signal);
  }

  classify(texts: readonly string[], options?: ClassifyOptions): Promise<readonly (Reading | undefined)[]> {
    return this.#client.classify(texts, options);
  }

  /**
   * Has the model of another folder read a sentence, in a process of its own; the one in use goes on. Rejects with
   * ModelProblem when it does not work, and with the signal's reason.
   */
  async tryOut(folder: vscode.Uri, signal: AbortSignal): Promise<ModelInfo> {
    const other = this.#open(folder);
    try {
      const info = await other.load(signal);
      const [reading] = await other.classify(['A few words to see whether it reads.'], { signal });
      if (reading === undefined)
        throw new ModelProblem(t('The model can be loaded but reads no text. Choose another one.'));
      return info;
    } finally {
      other.dispose();
    }
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#client.dispose();
    this.#stateChanged.dispose();
    this.#replaced.dispose();
  }

  #follow(settings: ModelSettings): void {
    const { runtime, threads, neutralLabel, unloadAfterSeconds } = this.#settings;
    const folder = this.#folder;
    this.#settings = settings;
    this.#folder = this.#place();
    const isSame = folder === this.#folder;
    const isLabelSame = neutralLabel === settings.neutralLabel;
    if (!isSame || !isLabelSame || runtime !== settings.runtime || threads !== settings.threads) this.#replace();
    else if (unloadAfterSeconds !== settings.unloadAfterSeconds)
      this.#client.unloadAfterMilliseconds = settings.unloadAfterSeconds * 1000;
  }

  #replace(): void {
    this.#client.dispose();
    this.#client = this.#start();
    this.#stateChanged.fire(this.#client.state);
    this.#replaced.fire();
  }

  /** What tells where the model in use lies; another one where its extension is gone or comes back. */
  #place(): string {
    return [modelFolder(this.#places, this.#settings).toString(), missingExtension(this.#settings.id)].join(' ');
  }

  /** Nothing runs until the first request. */
  #start(): ModelClient {
    const { path, id } = this.#settings;
    const problem = path === '' ? missingExtension(id) : undefined;
    return this.#open(modelFolder(this.#places, this.#settings), {
      ...(problem !== undefined && { problem }),
      onState: (state) => this.#stateChanged.fire(state),
      onReplace: () => this.#replaced.fire(),
    });
  }

  #open(folder: vscode.Uri, options?: Pick<ClientOptions, 'onState' | 'onReplace' | 'problem'>): ModelClient {
    return this.#platform.openModel(folder, this.#settings, {
      ...options,
      neutralLabel: this.#settings.neutralLabel,
      unloadAfterMilliseconds: this.#settings.unloadAfterSeconds * 1000,
      log: (line) => this.#log.info(line),
    });
  }
}

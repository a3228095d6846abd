import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import {
  type Classifier,
  type ClassifierState,
  type ClassifyOptions,
  isModelProblem,
  ModelProblem,
  type Reading,
} from '../../core/scoring/classifier.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { readModelSettings } from '../common/modelSettings.ts';
import type { LocalModel } from './localModel.ts';
import { NamedServer, type OpenRemote } from './namedServer.ts';

type Reader = Classifier & { readonly state: ClassifierState };

/** Who reads: this machine's model, or a server where the settings name one and a person agreed. */
export class ModelInUse implements Classifier, vscode.Disposable {
  readonly #local: LocalModel;
  readonly #server: NamedServer;
  readonly #stateChanged = new vscode.EventEmitter<ClassifierState>();
  readonly #replaced = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #reader: Reader;
  /** Whether anything may have been read, by whichever model. */
  #hasLoaded = false;
  /** Counts how often it came to be open again who reads. */
  #restarts = 0;

  /** Fires with the new state whenever it changes. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Fires when another model is in place: what the old one read no longer holds. */
  readonly onDidReplace = this.#replaced.event;

  constructor(
    local: LocalModel,
    openRemote: OpenRemote,
    { secrets, log }: Pick<vscode.ExtensionContext, 'secrets'> & { readonly log: vscode.LogOutputChannel },
  ) {
    this.#local = local;
    this.#server = new NamedServer(
      openRemote,
      {
        onState: (state) => {
          if (this.#reader !== this.#local) this.#stateChanged.fire(state);
        },
        onReplace: () => this.#replaced.fire(),
        onConsent: () => this.#restart(),
      },
      log,
    );
    this.#reader = local;
    this.#listeners = vscode.Disposable.from(
      local.onDidChangeState((state) => {
        if (this.#reader === local) this.#stateChanged.fire(state);
      }),
      local.onDidReplace(() => {
        if (this.#reader === local) this.#replaced.fire();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('emotionLens.server')) this.#restart();
        // Of a server's labels, too, one may mean none.
        else if (change.affectsConfiguration('emotionLens.model.neutralLabel') && this.#reader !== local)
          this.#restart();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#restart()),
      secrets.onDidChange(() => this.#restart()),
    );
  }

  get state(): ClassifierState {
    return this.#reader.state;
  }

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    const begun = this.#restarts;
    const isOutdated = (): boolean => begun !== this.#restarts;
    let reader: Reader | undefined;
    try {
      const remote = await this.#server.open();
      signal?.throwIfAborted();
      if (!isOutdated()) {
        reader = remote ?? this.#local;
        // Where another may step in, nobody is told to read anew before it is known who reads.
        if (remote !== undefined && !readModelSettings().server.fallback) this.#use(remote);
        const info = await reader.load(signal);
        if (!isOutdated()) return this.#loaded(reader, info);
      }
    } catch (error) {
      if (!isOutdated()) {
        if (reader === this.#local || !this.#mayStepIn(error, signal)) throw error;
        this.#server.rest(error);
      }
    }
    // Who reads is another one by now.
    return this.load(signal);
  }

  async classify(texts: readonly string[], options?: ClassifyOptions): Promise<readonly (Reading | undefined)[]> {
    if (!this.#hasLoaded) await this.load(options?.signal);
    const reader = this.#reader;
    try {
      return await reader.classify(texts, options);
    } catch (error) {
      if (reader === this.#local || reader !== this.#reader || !this.#mayStepIn(error, options?.signal)) throw error;
      this.#server.rest(error);
      this.#use(this.#local);
      throw new ModelProblem(t('Another model took the place of the one that was asked. Try again.'), { cause: error });
    }
  }

  /** Tries a model on this machine, as the local model does. */
  tryOut(folder: vscode.Uri, signal: AbortSignal): Promise<ModelInfo> {
    return this.#local.tryOut(folder, signal);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#server.close();
    this.#stateChanged.dispose();
    this.#replaced.dispose();
  }

  #loaded(reader: Reader, info: ModelInfo): ModelInfo {
    this.#use(reader);
    this.#hasLoaded = true;
    return info;
  }

  #use(reader: Reader): void {
    if (reader === this.#reader) return;
    this.#reader = reader;
    this.#stateChanged.fire(reader.state);
    if (this.#hasLoaded) this.#replaced.fire();
  }

  #mayStepIn(error: unknown, signal: AbortSignal | undefined): error is ModelProblem {
    return isModelProblem(error) && signal?.aborted !== true && readModelSettings().server.fallback;
  }

  #restart(): void {
    this.#restarts += 1;
    this.#server.close();
    if (this.#reader !== this.#local) {
      this.#reader = this.#local;
      this.#stateChanged.fire(this.#reader.state);
    }
    // Whoever loads next is told who reads from now on.
    this.#replaced.fire();
  }
}

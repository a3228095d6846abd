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
import { plainMessage } from '../common/plainMessage.ts';
import { readModelSettings } from '../common/settings.ts';
import type { LocalModel } from './localModel.ts';

/** A model on a server, which its settings name. */
export interface RemoteModel extends Classifier {
  readonly state: ClassifierState;
  dispose(): void;
}

export interface RemoteEvents {
  readonly onState: (state: ClassifierState) => void;
  readonly onReplace: () => void;
  /** Called when a person has agreed that texts go there. */
  readonly onConsent: () => void;
}

/** Resolves with undefined as long as nobody agreed that texts leave this machine. */
export type OpenRemote = (events: RemoteEvents) => Promise<RemoteModel | undefined>;

/** After a server has failed and this machine's model has taken its place, it is tried again that much later. */
const restMilliseconds = 60_000;

type Reader = Classifier & { readonly state: ClassifierState };

/** Who reads: this machine's model, or a server where the settings name one and a person agreed. */
export class ModelInUse implements Classifier, vscode.Disposable {
  readonly #local: LocalModel;
  readonly #openRemote: OpenRemote;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ClassifierState>();
  readonly #replaced = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  /** Opened by the first request; not while no server is named. */
  #remote: Promise<RemoteModel | undefined> | undefined;
  #reader: Reader;
  /** Whether anything may have been read, by whichever model. */
  #hasLoaded = false;
  #restsUntil = -Infinity;

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
    this.#openRemote = openRemote;
    this.#log = log;
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
    const opened = this.#remoteNow();
    try {
      const remote = await opened;
      signal?.throwIfAborted();
      if (remote === undefined) return await this.#loaded(this.#local, signal);
      // Where another may step in, nobody is told to read anew before it is known who reads.
      if (!readModelSettings().server.fallback) this.#use(remote);
      return await this.#loaded(remote, signal);
    } catch (error) {
      if (opened === undefined) throw error;
      if (opened !== this.#remote) return this.load(signal);
      if (!this.#mayStepIn(error, signal)) throw error;
      this.#rest(error);
      return this.#loaded(this.#local, signal);
    }
  }

  async classify(texts: readonly string[], options?: ClassifyOptions): Promise<readonly (Reading | undefined)[]> {
    if (!this.#hasLoaded) await this.load(options?.signal);
    const reader = this.#reader;
    try {
      return await reader.classify(texts, options);
    } catch (error) {
      if (reader === this.#local || reader !== this.#reader || !this.#mayStepIn(error, options?.signal)) throw error;
      this.#rest(error);
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
    this.#close();
    this.#stateChanged.dispose();
    this.#replaced.dispose();
  }

  /** The server's model where texts may go there now. */
  #remoteNow(): Promise<RemoteModel | undefined> | undefined {
    if (readModelSettings().server.url === '' || !vscode.workspace.isTrusted) return undefined;
    if (performance.now() < this.#restsUntil) return undefined;
    this.#remote ??= this.#openRemote({
      onState: (state) => {
        if (this.#reader !== this.#local) this.#stateChanged.fire(state);
      },
      onReplace: () => this.#replaced.fire(),
      onConsent: () => this.#restart(),
    });
    return this.#remote;
  }

  async #loaded(reader: Reader, signal: AbortSignal | undefined): Promise<ModelInfo> {
    const info = await reader.load(signal);
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

  #rest({ message }: ModelProblem): void {
    this.#restsUntil = performance.now() + restMilliseconds;
    this.#log.warn(message);
    void vscode.window.showWarningMessage(plainMessage(t('{0} Meanwhile the model on this machine reads.', message)));
  }

  #restart(): void {
    this.#close();
    this.#restsUntil = -Infinity;
    if (this.#reader !== this.#local) {
      this.#reader = this.#local;
      this.#stateChanged.fire(this.#reader.state);
    }
    // Whoever loads next is told who reads from now on.
    this.#replaced.fire();
  }

  #close(): void {
    const closed = this.#remote;
    this.#remote = undefined;
    void closed?.then(
      (remote) => remote?.dispose(),
      () => {},
    );
  }
}

import * as vscode from 'vscode';

import type { Classifier, ClassifierState, ClassifyOptions, Reading } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { ModelProcess } from '../worker/client.ts';
import { readModelSettings } from './settings.ts';

/** The one model of this window: a process by the machine's settings, replaced when they change. */
export class LocalModel implements Classifier, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ClassifierState>();
  readonly #replaced = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  #process: ModelProcess;

  /** Fires with the new state whenever it changes. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Fires when a setting put another model or runtime in place: what the old one read no longer holds. */
  readonly onDidReplace = this.#replaced.event;

  constructor(extension: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#extension = extension;
    this.#log = log;
    this.#process = this.#start();
    this.#listener = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('emotionLens.model') || change.affectsConfiguration('emotionLens.runtime'))
        this.#replace();
    });
  }

  get state(): ClassifierState {
    return this.#process.state;
  }

  load(signal?: AbortSignal): Promise<ModelInfo> {
    return this.#process.load(signal);
  }

  classify(texts: readonly string[], options?: ClassifyOptions): Promise<readonly Reading[]> {
    return this.#process.classify(texts, options);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#process.dispose();
    this.#stateChanged.dispose();
    this.#replaced.dispose();
  }

  #replace(): void {
    this.#process.dispose();
    this.#process = this.#start();
    this.#stateChanged.fire(this.#process.state);
    this.#replaced.fire();
  }

  /** Nothing runs until the first request. */
  #start(): ModelProcess {
    const { path, runtime, threads, unloadAfterSeconds } = readModelSettings();
    return new ModelProcess({
      bundle: vscode.Uri.joinPath(this.#extension, 'dist', 'worker.cjs').fsPath,
      folder: path === '' ? vscode.Uri.joinPath(this.#extension, 'model').fsPath : path,
      runtime,
      threads,
      background: true,
      unloadAfterMilliseconds: unloadAfterSeconds * 1000,
      onState: (state) => this.#stateChanged.fire(state),
      log: (line) => this.#log.info(line),
    });
  }
}

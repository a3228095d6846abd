import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Classifier, ClassifierState, ModelProblem } from '../../core/scoring/classifier.ts';
import { plainMessage } from '../common/plainMessage.ts';
import { readModelSettings } from '../common/modelSettings.ts';

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

/** The server that the settings name, where one is named. */
export class NamedServer {
  readonly #openRemote: OpenRemote;
  readonly #events: RemoteEvents;
  readonly #log: vscode.LogOutputChannel;
  /** Opened by the first request. */
  #remote: Promise<RemoteModel | undefined> | undefined;
  #restsUntil = -Infinity;

  constructor(openRemote: OpenRemote, events: RemoteEvents, log: vscode.LogOutputChannel) {
    this.#openRemote = openRemote;
    this.#events = events;
    this.#log = log;
  }

  /** Its model; undefined where texts may not go there now. Rejects with ModelProblem where the settings make no sense. */
  async open(): Promise<RemoteModel | undefined> {
    if (readModelSettings().server.url === '' || !vscode.workspace.isTrusted) return undefined;
    if (performance.now() < this.#restsUntil) return undefined;
    const remote = (this.#remote ??= this.#openRemote(this.#events));
    try {
      return await remote;
    } catch (error) {
      // What was wrong may be put right without a change of the settings.
      if (this.#remote === remote) this.#remote = undefined;
      throw error;
    }
  }

  /** It has failed: for a while this machine's model reads, of which a person is told once. */
  rest({ message }: ModelProblem): void {
    const isTold = performance.now() < this.#restsUntil;
    this.#restsUntil = performance.now() + restMilliseconds;
    if (isTold) return;
    this.#log.warn(message);
    void vscode.window.showWarningMessage(plainMessage(t('{0} Meanwhile the model on this machine reads.', message)));
  }

  /** What is open ends; the next request opens it anew. */
  close(): void {
    const closed = this.#remote;
    this.#remote = undefined;
    this.#restsUntil = -Infinity;
    void closed?.then(
      (remote) => remote?.dispose(),
      () => {},
    );
  }
}

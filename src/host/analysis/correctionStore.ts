import * as vscode from 'vscode';

import { correctionsOf, type Corrections as All } from '../../core/document/judgement/corrections.ts';

const key = 'corrections';

/** What a person says passages feel like, kept with the workspace on this machine and sent nowhere. */
export class Corrections implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #all: All;

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#all = correctionsOf(memory.get(key));
  }

  /** Another value after each change. */
  get all(): All {
    return this.#all;
  }

  /** Null says that no emotion is clear in the text; undefined takes its correction back. */
  async set(text: string, label: string | null | undefined): Promise<void> {
    const all = new Map(this.#all);
    if (label === undefined) all.delete(text);
    else all.set(text, label);
    this.#all = all;
    this.#changed.fire();
    await this.#memory.update(key, [...all]);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

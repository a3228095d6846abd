import type * as vscode from 'vscode';

import type { ClientOptions, ModelClient } from '../worker/client.ts';
import type { KeptReadings } from '../core/workspace/passageReadings.ts';
import type { ModelSettings } from './common/modelSettings.ts';

export interface ClosableReadings extends KeptReadings {
  close(): void;
}

/** What each kind of extension host does in its own way: on a machine with Node, or in a browser. All else is the same. */
export interface Platform {
  /** The model of a folder, by these settings; nothing runs until the first request. */
  openModel(folder: vscode.Uri, settings: ModelSettings, options: ClientOptions): ModelClient;
  /** Writes a file, all of it or nothing where the system can do that. Rejects with the system's error. */
  writeFile(file: vscode.Uri, content: Uint8Array): Promise<void>;
  /** The same for all names of one file, as far as the system tells. */
  identityOf(file: vscode.Uri): Promise<string>;
  /** The names of a folder's links that lead in a circle, as far as the system tells: the editor lists none. Never rejects. */
  circularLinks(folder: vscode.Uri): Promise<readonly string[]>;
  /**
   * Readings that are kept on this machine, in this folder; undefined where there is no such thing. Who asked for them
   * closes them. Never throws later either: `onProblem` gets what went wrong.
   */
  openReadings(folder: vscode.Uri, onProblem: (problem: unknown) => void): Promise<ClosableReadings | undefined>;
  /** Whether the native runtime would run on Windows, which keeps a record of it. */
  readonly isWindows: boolean;
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import type { AnalysedFile } from '../../core/workspace/fileTree.ts';
import type { HandlerContext } from '../commandContext.ts';
import { fileReading, type StampedOutcome } from './fileReading.ts';
import { filesBelow } from './workspaceFiles.ts';

export interface WorkspaceFile extends AnalysedFile, StampedOutcome {
  readonly uri: vscode.Uri;
}

/** What is known of the files that were analysed in this window. */
export class WorkspaceAnalysis implements vscode.Disposable {
  readonly #files = new Map<string, WorkspaceFile>();
  readonly #changed = new vscode.EventEmitter<void>();
  #left = 0;

  readonly onDidChange = this.#changed.event;

  get files(): readonly WorkspaceFile[] {
    return [...this.#files.values()];
  }

  /** Files that were found and not come to, since the work was stopped. */
  get left(): number {
    return this.#left;
  }

  /**
   * Reads all files below these folders that are not as they were. What was read stays when it is stopped, and is not read
   * again. Rejects with ModelProblem, and with the signal's reason.
   */
  async run(
    folders: readonly vscode.Uri[],
    parts: HandlerContext,
    signal: AbortSignal,
    tell: (message: string) => void,
  ): Promise<void> {
    const found = [];
    for (const folder of folders) found.push(await filesBelow(folder, parts.platform, signal));
    const files = found.flatMap((each) => each.files);
    const lost = found.flatMap((each) => each.lost);
    this.#forget(folders, new Set([...files, ...lost].map(({ uri }) => uri.toString())));
    for (const { uri, path, problem } of lost)
      this.#files.set(uri.toString(), { uri, path, outcome: { type: 'problem', problem } });
    this.#left = files.length;
    const { platform, context, log } = parts;
    const kept = await platform.openReadings(context.globalStorageUri, (problem) => log.error(String(problem)));
    try {
      for (const [index, { uri, path }] of files.entries()) {
        signal.throwIfAborted();
        tell(t('{0} of {1}: {2}', count(index + 1), count(files.length), path));
        const reading = await fileReading(uri, this.#files.get(uri.toString()), parts, kept, signal);
        this.#files.set(uri.toString(), { uri, path, ...reading });
        this.#left -= 1;
      }
    } finally {
      kept?.close();
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** What lies below the folders and is not among those that are there now. */
  #forget(folders: readonly vscode.Uri[], present: ReadonlySet<string>): void {
    const bases = folders.map((folder) => folder.toString().replace(/\/*$/, '/'));
    for (const address of this.#files.keys())
      if (!present.has(address) && bases.some((base) => address.startsWith(base))) this.#files.delete(address);
  }
}

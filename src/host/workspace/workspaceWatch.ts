import * as vscode from 'vscode';

import { ChangeQueue, type QueuePace } from '../../core/workspace/changeQueue.ts';
import { FileRules } from '../../core/workspace/fileRules.ts';
import { readDocumentSettings, readWorkspaceSettings } from '../common/settings.ts';
import type { AnalysisParts, WorkspaceAnalysis } from './workspaceAnalysis.ts';
import { pathIn, rootOf } from './workspacePaths.ts';

/** Longer than a document waits before it is read: its readings are kept by then. */
const usualPace: QueuePace = { rest: 1000, patience: 5000 };
/** More changes at once than a person makes, such as a change of branches: they wait to be asked for. */
const limit = 100;

/** Brings what was analysed up to date as its files change on disk and in editors. Only what has changed is read. */
export class WorkspaceWatch implements vscode.Disposable {
  readonly #analysis: WorkspaceAnalysis;
  readonly #parts: AnalysisParts;
  readonly #queue: ChangeQueue;
  readonly #listeners: vscode.Disposable;
  /** By the address of their workspace folder, until the settings change. */
  readonly #rules = new Map<string, FileRules>();
  #pause: NodeJS.Timeout | undefined;
  #isBusy = false;
  #isDisposed = false;

  constructor(analysis: WorkspaceAnalysis, parts: AnalysisParts, pace = usualPace) {
    this.#queue = new ChangeQueue(pace, limit);
    this.#analysis = analysis;
    this.#parts = parts;
    const watcher = vscode.workspace.createFileSystemWatcher('**');
    const { workspace } = vscode;
    this.#listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidChange((uri) => this.#hear(uri)),
      watcher.onDidCreate((uri) => this.#hear(uri) || void this.#hearFolder(uri)),
      watcher.onDidDelete((uri) => this.#hear(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#hear(document.uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#hear(uri)),
      workspace.onDidChangeConfiguration(() => this.#rules.clear()),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#pause);
    this.#listeners.dispose();
  }

  /** False where the change has nothing to do with the files of the analysis, as far as the name tells. */
  #hear(uri: vscode.Uri): boolean {
    const address = uri.toString();
    if (!this.#analysis.places.holds(address)) return false;
    const isRule = uri.path.endsWith('/.gitignore');
    if (!isRule && !this.#analysis.isKnown(address) && !this.#isWanted(uri)) return false;
    this.#add(isRule ? vscode.Uri.joinPath(uri, '..') : uri);
    return true;
  }

  /** The files of a folder that is new here come without a word. */
  async #hearFolder(uri: vscode.Uri): Promise<void> {
    if (!this.#analysis.places.holds(uri.toString())) return;
    const { rules, path } = this.#ruled(uri);
    if (rules.leavesOut(`${path}/`)) return;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type === vscode.FileType.Directory) this.#add(uri);
    } catch {}
  }

  #isWanted(uri: vscode.Uri): boolean {
    const { rules, path } = this.#ruled(uri);
    return rules.wants(path) && !rules.leavesOut(path);
  }

  /** Its path, and what the settings say of that. */
  #ruled(uri: vscode.Uri): { readonly rules: FileRules; readonly path: string } {
    const root = rootOf(uri);
    const rules = this.#rules.get(root.toString()) ?? new FileRules(readWorkspaceSettings(root));
    this.#rules.set(root.toString(), rules);
    return { rules, path: pathIn(root, uri) };
  }

  #add(uri: vscode.Uri): void {
    if (!this.#queue.add(uri.toString(), performance.now())) this.#analysis.fallBehind();
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#pause);
    const { dueAt } = this.#queue;
    if (this.#isBusy || this.#isDisposed || dueAt === undefined) return;
    this.#pause = setTimeout(() => void this.#look(), Math.max(0, dueAt - performance.now()));
  }

  async #look(): Promise<void> {
    const places = this.#queue.take().map((address) => vscode.Uri.parse(address, true));
    if (!readDocumentSettings().enabled) return this.#analysis.fallBehind();
    this.#isBusy = true;
    try {
      await this.#analysis.update(places, this.#parts);
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') for (const place of places) this.#add(place);
      else {
        this.#parts.log.error(`Changed files were not read: ${String(error)}`);
        this.#analysis.fallBehind();
      }
    } finally {
      this.#isBusy = false;
      this.#wait();
    }
  }
}

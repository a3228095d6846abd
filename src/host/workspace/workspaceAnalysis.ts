import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { ahead } from '../../core/workspace/ahead.ts';
import { addressesAbove, liesInOne, placeOf } from '../../core/workspace/addresses.ts';
import type { AnalysedFile } from '../../core/workspace/fileTree.ts';
import { Places } from '../../core/workspace/places.ts';
import type { CommandContext } from '../commandContext.ts';
import { fileLook, readLook, type StampedOutcome } from './fileReading.ts';
import { ReadTally } from './readTally.ts';
import { RecentModel } from './recentModel.ts';
import { filesAt, type Found, type FoundFile } from './workspaceFiles.ts';

export interface WorkspaceFile extends AnalysedFile, StampedOutcome {
  readonly uri: vscode.Uri;
}

export type AnalysisParts = Pick<CommandContext, 'platform' | 'context' | 'log' | 'model' | 'corrections'>;

/** What is known of the files that were analysed in this window. One run or update goes on at a time. */
export class WorkspaceAnalysis implements vscode.Disposable {
  /** What a person had analysed. */
  readonly places = new Places();
  readonly #files = new Map<string, WorkspaceFile>();
  readonly #left = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  #folders: ReadonlySet<string> | undefined;
  #isBehind = false;
  #turn: Promise<unknown> = Promise.resolve();
  #update = new AbortController();

  readonly onDidChange = this.#changed.event;

  get files(): readonly WorkspaceFile[] {
    return [...this.#files.values()];
  }

  at(uri: vscode.Uri): WorkspaceFile | undefined {
    return this.#files.get(uri.toString());
  }

  /** Whether it is one of the files, or a folder above one. */
  isKnown(address: string): boolean {
    this.#folders ??= new Set([...this.#files.keys()].flatMap((each) => [...addressesAbove(each)]));
    return this.#files.has(address) || this.#folders.has(placeOf(address));
  }

  /** Files that were found and not come to, since the work was stopped. */
  get left(): number {
    return this.#left.size;
  }

  /** Whether there were changes that nobody looks at before the next run. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  fallBehind(): void {
    this.#isBehind = true;
    this.#changed.fire();
  }

  /**
   * Reads all files below these folders that are not as they were. What was read stays when it is stopped, and is not read
   * again. Rejects with ModelProblem, and with the signal's reason.
   */
  async run(
    folders: readonly vscode.Uri[],
    parts: AnalysisParts,
    signal: AbortSignal,
    tell: (message: string) => void,
  ): Promise<void> {
    this.#update.abort();
    await this.#inTurn(async () => {
      const files = await this.#find(folders, parts, signal);
      const places = folders.map((folder) => folder.toString());
      this.places.add(places);
      if (this.places.areCoveredBy(places)) this.#isBehind = false;
      for (const { uri } of files) this.#left.add(uri.toString());
      const total = count(files.length);
      await this.#read(files, parts, signal, ({ path }, index) => {
        tell(t('{0} of {1}: {2}', count(index + 1), total, path));
      });
    });
  }

  /**
   * Looks again at files and folders that may have changed, and reads what is not as it was. Rejects with ModelProblem, and
   * with an AbortError where a run takes its turn.
   */
  async update(places: readonly vscode.Uri[], parts: AnalysisParts): Promise<void> {
    this.#update = new AbortController();
    const { signal } = this.#update;
    await this.#inTurn(async () => this.#read(await this.#find(places, parts, signal), parts, signal, () => {}));
  }

  dispose(): void {
    this.#update.abort();
    this.#changed.dispose();
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    await done;
  }

  /** The files there. What was known there and is no more is forgotten. */
  async #find(
    places: readonly vscode.Uri[],
    { platform }: AnalysisParts,
    signal: AbortSignal,
  ): Promise<readonly FoundFile[]> {
    const found: Found[] = [];
    for (const place of places) {
      signal.throwIfAborted();
      found.push(await filesAt(place, platform, signal));
    }
    const files = found.flatMap((each) => each.files);
    const lost = found.flatMap((each) => each.lost);
    const present = new Set([...files, ...lost].map(({ uri }) => uri.toString()));
    const within = new Set(places.map((place) => placeOf(place.toString())));
    for (const known of [this.#files, this.#left])
      for (const address of known.keys())
        if (!present.has(address) && liesInOne(within, address)) known.delete(address);
    for (const { uri, path, problem } of lost)
      this.#files.set(uri.toString(), { uri, path, outcome: { type: 'problem', problem } });
    return files;
  }

  async #read(
    files: readonly FoundFile[],
    parts: AnalysisParts,
    signal: AbortSignal,
    begin: (file: FoundFile, index: number) => void,
  ): Promise<void> {
    const { platform, context, log } = parts;
    const kept = await platform.openReadings(context.globalStorageUri, (problem) => log.error(String(problem)));
    const shared = { recent: new RecentModel(parts.model), kept };
    const tally = new ReadTally();
    try {
      const looks = ahead([...files.entries()], ([, { uri }]) => fileLook(uri, this.at(uri), parts, shared, signal));
      for await (const [[index, file], look] of looks) {
        signal.throwIfAborted();
        begin(file, index);
        const reading = await readLook(look, parts, shared, signal);
        const address = file.uri.toString();
        tally.add(this.#files.get(address), reading);
        // What was known of it may have another path: a workspace folder can get another name.
        this.#files.set(address, { ...reading, ...file });
        this.#left.delete(address);
      }
    } finally {
      kept?.close();
      log.info(tally.text);
      this.#folders = undefined;
      this.#changed.fire();
    }
  }
}

import { EventEmitter, once } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { type Identity, identityOf } from '../../files/identity.ts';

/** An editor writes a file in several steps, and a tool many files. */
const quietMilliseconds = 100;
/** For something that never leaves off. */
const longestMilliseconds = 2_000;
/** Where the system tells nothing. */
const lookMilliseconds = 2_000;

interface Watched {
  readonly identity: Identity;
  readonly watcher: FSWatcher;
}

/** Tells that something has changed in folders, not in those below them. */
export class FolderWatch {
  readonly #watched = new Map<string, Watched>();
  readonly #refused = new Set<string>();
  readonly #events = new EventEmitter();
  #hasChanged = false;
  #looking: NodeJS.Timeout | undefined;

  /** Watches these folders and no others from now on. Whether there are some among them that were not watched before. */
  async cover(folders: ReadonlySet<string>): Promise<boolean> {
    for (const [folder, { watcher }] of this.#watched) if (!folders.has(folder)) this.#end(folder, watcher);
    let hasMore = false;
    for (const folder of folders) {
      const identity = await identityOf(folder);
      const known = this.#watched.get(folder);
      if (identity === undefined || known?.identity === identity || this.#refused.has(folder)) continue;
      // Another folder of the same name.
      if (known !== undefined) this.#end(folder, known.watcher);
      hasMore = true;
      this.#begin(folder, identity);
    }
    return hasMore;
  }

  /** Whether the system does not tell of some folder, so that it has to be looked at. */
  get looks(): boolean {
    return this.#looking !== undefined;
  }

  /** Settles when something has changed since it settled last, and then nothing for a moment. Rejects with an AbortError. */
  async changed(signal: AbortSignal): Promise<void> {
    if (!this.#hasChanged) await once(this.#events, 'change', { signal });
    const begun = performance.now();
    while (this.#hasChanged && performance.now() - begun < longestMilliseconds) {
      this.#hasChanged = false;
      await setTimeout(quietMilliseconds, undefined, { signal });
    }
    this.#hasChanged = false;
  }

  close(): void {
    for (const [folder, { watcher }] of this.#watched) this.#end(folder, watcher);
    clearInterval(this.#looking);
  }

  #begin(folder: string, identity: Identity): void {
    try {
      const watcher = watch(folder, (event, name) => {
        // It may be gone itself: nothing tells of the next one in its place, and that may have the same number.
        if (event === 'rename' && name === basename(folder)) this.#end(folder, watcher);
        this.#tell();
      });
      this.#watched.set(folder, { identity, watcher });
      watcher.on('error', () => {
        // It is gone, or the system has had enough of it.
        this.#end(folder, watcher);
        this.#tell();
      });
    } catch {
      this.#refused.add(folder);
      this.#looking ??= setInterval(() => this.#tell(), lookMilliseconds);
    }
  }

  #end(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.#watched.delete(folder);
  }

  #tell(): void {
    this.#hasChanged = true;
    this.#events.emit('change');
  }
}

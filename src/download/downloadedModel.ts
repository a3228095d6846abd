import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { fieldsOf, isCount, jsonOf } from '../core/scoring/guards.ts';
import { folderNameOf, idOfFolder, isModelId } from '../core/scoring/model/modelId.ts';
import { lock } from './lock.ts';

/** A model that lies in the store, whole. */
export interface DownloadedModel {
  readonly id: string;
  readonly revision: string;
  /** The host it came from. */
  readonly host: string;
  readonly license?: string;
  /** Bytes. */
  readonly size: number;
  /** Absolute path. */
  readonly folder: string;
}

/** In a model's folder, where it came from: written last, so that a folder with it is whole. */
export const sourceFile = 'download.json';

/** Where a model lies or will lie in the store, the folder of all downloads. */
export function folderOfModel(store: string, id: string): string {
  return join(store, folderNameOf(id));
}

/** The models of a store by id; none where there is no store. Never rejects. */
export async function downloadedModels(store: string): Promise<readonly DownloadedModel[]> {
  const names = await readdir(store).catch(() => []);
  const models = await Promise.all(names.map((name) => readModel(store, name)));
  return models.filter((model) => model !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Takes a model and what is left of its downloads out of the store; `letGo` is called first, once it is certain that nobody
 * downloads it. Rejects with ModelProblem where somebody does, with the system's error, and as `letGo` does.
 */
export async function removeModel(store: string, id: string, letGo = async (): Promise<void> => {}): Promise<void> {
  const folder = folderOfModel(store, id);
  const unlock = await lock(lockOfModel(store, id), id);
  try {
    await letGo();
    // First what makes it count: half a folder is no model.
    await rm(join(folder, sourceFile), { force: true });
    // On Windows a file stays open for a moment after its process has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await rm(unfinishedFolder(store, id), { recursive: true, force: true });
  } finally {
    await unlock();
  }
}

/** No id has a tilde: `owner/name.part` may be a model too. */
const unfinished = '~part';

/** Where a download grows: it stays when it is cancelled or breaks off, to be gone on with. */
export function unfinishedFolder(store: string, id: string): string {
  return `${folderOfModel(store, id)}${unfinished}`;
}

/** Who has it may write to a model's place and its unfinished folder, and nobody else. */
export function lockOfModel(store: string, id: string): string {
  return `${unfinishedFolder(store, id)}.lock`;
}

/** The ids of the downloads that have begun and are not done. Never rejects. */
export async function unfinishedDownloads(store: string): Promise<readonly string[]> {
  const names = await readdir(store).catch(() => []);
  return names
    .flatMap((name) => (name.endsWith(unfinished) ? [idOfFolder(name.slice(0, -unfinished.length))] : []))
    .filter((id) => isModelId(id))
    .toSorted();
}

async function readModel(store: string, name: string): Promise<DownloadedModel | undefined> {
  const folder = join(store, name);
  const text = await readFile(join(folder, sourceFile), 'utf8').catch(() => '');
  const { id, revision, host, license, size } = fieldsOf(jsonOf(text));
  if (typeof id !== 'string' || !isModelId(id) || folderOfModel(store, id) !== folder) return undefined;
  if (typeof revision !== 'string' || typeof host !== 'string' || !isCount(size)) return undefined;
  return { id, revision, host, ...(typeof license === 'string' && { license }), size, folder };
}
